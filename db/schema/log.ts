import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './field';

/**
 * A stream's head counts its events. Taking the next number updates this row, whose lock is held until
 * the commit: so numbers have no gaps and stand in commit order (a serial column does neither).
 */
export const streams = pgTable('streams', {
  id: text().primaryKey(),
  /** Names this history; a restore from backup gives a new one, so that followers load a snapshot. */
  epoch: text().notNull(),
  head: bigint({ mode: 'number' }).notNull().default(0),
  /** Events up to this number have been pruned. */
  prunedTo: bigint({ mode: 'number' }).notNull().default(0),
});

export const events = pgTable(
  'events',
  {
    streamId: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    id: uuid().notNull(),
    type: text().notNull(),
    version: integer().notNull(),
    actorId: uuid(),
    resourceId: text().notNull(),
    payload: jsonb().notNull(),
    mutationId: text(),
    occurredAt: moment().notNull(),
    /** Where it comes from, for operators; does not travel. Null for events from before this was kept. */
    command: text(),
    /** The request, or the job; null for what no door was used for. */
    requestId: text(),
  },
  (table) => [
    primaryKey({ columns: [table.streamId, table.seq] }),
    index('events_resource').on(table.resourceId, table.seq),
    index('events_id').on(table.id),
  ],
);

/**
 * One row per (person, mutation id), written in the transaction of the change: k sendings of one
 * mutation have one effect and one answer.
 */
export const mutationReceipts = pgTable(
  'mutation_receipts',
  {
    userId: uuid().notNull(),
    mutationId: text().notNull(),
    requestHash: text().notNull(),
    /** The answer's data, and where the change stands in its stream. */
    data: jsonb().notNull(),
    seq: bigint({ mode: 'number' }),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.mutationId] }),
    index('mutation_receipts_age').on(table.createdAt),
  ],
);
