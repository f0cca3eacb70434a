import type { Metadata } from 'next';
import { AllProjectsScreen } from '@/components/admin/projects/all-projects-screen';
import { executeQuery } from '@/server/commands/query';
import { orNotFound, requirePageAdmin } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'All projects' };

type AllProjectsPageProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function AllProjectsPage({ searchParams }: AllProjectsPageProps) {
  const actor = await requirePageAdmin();
  const { cursor } = await searchParams;
  const wanted = { limit: '100', ...(cursor && { cursor }) };
  const { items, nextCursor } = await orNotFound(executeQuery(actor, 'listAllProjects', wanted));
  return <AllProjectsScreen projects={items} nextCursor={nextCursor} />;
}
