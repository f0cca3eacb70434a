import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { limits } from '../../contract/limits';
import { auditEntries } from '../../db/schema/audit';
import { mutationReceipts } from '../../db/schema/log';
import { transaction } from '../platform/database';
import { env } from '../platform/env';
import { log } from '../platform/log';

const everyMs = 60 * 60 * 1_000;
/** Small enough to end well within a statement's deadline; what is left waits for the next hour. */
const atOnce = 20_000;

/**
 * Forgets the answers to mutations that nobody sends again, and old entries of the audit log, once an hour;
 * events stay, for they are the history that people read. Several nodes may do so at once. Returns a
 * function that stops it.
 */
export function startRetention(): () => void {
  const forget = () =>
    void Promise.all([forgetOldReceipts(), forgetOldAuditEntries()]).catch((error: unknown) =>
      log.warn({ err: error }, 'What is old was not removed'),
    );
  const timer = setInterval(forget, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Removes receipts that are older than `limits.receiptDays`; says how many. */
export function forgetOldReceipts(): Promise<number> {
  return forgetOlderThan(limits.receiptDays, mutationReceipts, mutationReceipts.createdAt);
}

/** Removes entries of the audit log that are older than `AUDIT_RETENTION_DAYS`; says how many. */
export function forgetOldAuditEntries(): Promise<number> {
  return forgetOlderThan(env.AUDIT_RETENTION_DAYS, auditEntries, auditEntries.occurredAt);
}

async function forgetOlderThan(days: number, table: PgTable, age: PgColumn): Promise<number> {
  const removed = await transaction((tx) =>
    tx.execute(sql`
      delete from ${table} where ctid in (
        select ctid from ${table}
        where ${age} < now() - make_interval(days => ${days})
        limit ${atOnce} for update skip locked)`),
  );
  return removed.count;
}
