import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AuditAction } from '../../contract/audit-actions';
import { moment } from './field';

/**
 * Who did what to whom. Nothing refers to other tables: what is told here stays as it was told, whatever
 * becomes of the people and things in it. Ids are in the order of time.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: uuid().primaryKey(),
    occurredAt: moment().notNull(),
    action: text().$type<AuditAction>().notNull(),
    actorId: uuid(),
    targetKind: text(),
    targetId: text(),
    targetName: text(),
    details: jsonb().$type<Record<string, string>>().notNull(),
    address: text().notNull(),
    userAgent: text().notNull(),
    requestId: text(),
  },
  (table) => [
    index('audit_entries_age').on(table.occurredAt),
    index('audit_entries_actor').on(table.actorId, table.id),
    index('audit_entries_target').on(table.targetId, table.id),
  ],
);
