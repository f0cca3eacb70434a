import type { AuditAction } from '@/contract/audit-actions';

/** Which entries are shown. */
export type AuditFilter = { userId?: string | undefined; action?: AuditAction | undefined };

/** The address of the log, narrowed down, from a place in it on. */
export function auditAddress({ userId, action }: AuditFilter, cursor?: string): string {
  const members = Object.entries({ userId, action, cursor }).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(members as [string, string][]).toString();
  return search === '' ? '/admin/audit' : `/admin/audit?${search}`;
}
