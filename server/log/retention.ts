import { sql } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import { transaction } from '../platform/database';
import { log } from '../platform/log';

const everyMs = 60 * 60 * 1_000;
/** Small enough to end well within a statement's deadline; what is left waits for the next hour. */
const atOnce = 20_000;

/**
 * Forgets the answers to mutations that nobody sends again, once an hour; events stay, for they are the
 * history that people read. Several nodes may do so at once. Returns a function that stops it.
 */
export function startRetention(): () => void {
  const forget = () =>
    void forgetOldReceipts().catch((error: unknown) =>
      log.warn({ err: error }, 'Old receipts were not removed'),
    );
  const timer = setInterval(forget, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Removes receipts that are older than `limits.receiptDays`; says how many. */
export async function forgetOldReceipts(): Promise<number> {
  const removed = await transaction((tx) =>
    tx.execute(sql`
      delete from mutation_receipts where ctid in (
        select ctid from mutation_receipts
        where created_at < now() - make_interval(days => ${limits.receiptDays})
        limit ${atOnce} for update skip locked)`),
  );
  return removed.count;
}
