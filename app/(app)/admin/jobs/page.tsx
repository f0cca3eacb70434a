import type { Metadata } from 'next';
import { JobsScreen } from '@/components/admin/jobs/jobs-screen';
import { executeQuery } from '@/server/commands/query';
import { requirePageAdmin } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'Jobs' };

export default async function JobsPage() {
  const actor = await requirePageAdmin();
  return <JobsScreen {...(await executeQuery(actor, 'getJobs', {}))} />;
}
