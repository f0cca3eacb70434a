import * as z from 'zod';
import { auditActionNames } from './audit-actions';
import { defineQuery } from './endpoint';
import { id } from './ids';
import { cursorParameter, limitParameter, listOf } from './paging';
import { instant } from './time';

const action = z.enum(auditActionNames);

const auditEntry = z.object({
  id,
  occurredAt: instant,
  action,
  /** Who did it; null for somebody who is not known, and for the system itself. */
  actor: z.object({ id, name: z.string() }).nullable(),
  /** What it was done to, under the name that it had then. */
  target: z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
  details: z.record(z.string(), z.string()),
  /** Where from: an IPv4 address or an IPv6 network, empty for what came through no door. */
  address: z.string(),
  userAgent: z.string(),
  /** The same as in the log lines of the request. */
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditQueries = {
  listAuditEntries: defineQuery({
    path: '/api/admin/audit',
    access: 'admin',
    summary: 'Who did what to whom, when and from where; the newest first.',
    input: z.strictObject({
      /** What a person did, and what was done to them. */
      userId: id.optional(),
      action: action.optional(),
      cursor: cursorParameter.optional(),
      limit: limitParameter.optional(),
    }),
    output: listOf(auditEntry),
  }),
};
