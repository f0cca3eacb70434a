import type { Metadata } from 'next';
import type { AuditFilter } from '@/components/admin/audit/audit-address';
import { AuditScreen } from '@/components/admin/audit/audit-screen';
import { executeQuery } from '@/server/commands/query';
import { orNotFound, requirePageAdmin } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'Audit log' };

type AuditPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requirePageAdmin();
  const { userId, action, cursor } = await searchParams;
  const wanted = { ...(userId && { userId }), ...(action && { action }), ...(cursor && { cursor }) };
  const { items, nextCursor } = await orNotFound(executeQuery(actor, 'listAuditEntries', wanted));
  return <AuditScreen entries={items} filter={wanted as AuditFilter} nextCursor={nextCursor} />;
}
