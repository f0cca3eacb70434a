import type { Metadata } from 'next';
import { PeopleScreen } from '@/components/admin/people/people-screen';
import { executeQuery } from '@/server/commands/query';
import { requirePageAdmin } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'People' };

type PeoplePageProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const actor = await requirePageAdmin();
  const { cursor } = await searchParams;
  const page = await executeQuery(actor, 'listUsers', { limit: '100', ...(cursor && { cursor }) });
  return <PeopleScreen accounts={page.items} nextCursor={page.nextCursor} userId={actor.userId} />;
}
