import { and, eq, isNull, lte, type SQL } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import { notifications } from '../../db/schema/inbox';
import { commit } from '../log/commit';
import { log } from '../platform/log';
import { changeEntries } from './entries';

const everyMs = 5_000;

/** Brings entries back whose snooze is over, on whichever node comes first. Returns a function that stops it. */
export function startWaking(): () => void {
  const wake = () =>
    void wakeDue().catch((error: unknown) => log.warn({ err: error }, 'Snoozed entries were not woken'));
  const timer = setInterval(wake, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** What was put off is unread again, and on top. */
export async function wakeDue(): Promise<void> {
  await commit({
    name: 'wakeNotifications',
    userId: null,
    mutation: null,
    async work(unit) {
      const isDue = and(
        eq(notifications.isSnoozed, true),
        isNull(notifications.doneAt),
        lte(notifications.wakeAt, unit.now),
      ) as SQL;
      const due = await unit.tx
        .selectDistinct({ userId: notifications.userId })
        .from(notifications)
        .where(isDue)
        .limit(limits.notificationsAtOnce);
      if (due.length === 0) return;
      const raisedAt = unit.now.toISOString();
      await changeEntries(unit, {
        userIds: due.map(({ userId }) => userId),
        where: isDue,
        set: { isSnoozed: false, wakeAt: null, readAt: null, raisedAt: unit.now },
        fact: (ids, unread) => ({
          type: 'notificationsUpdated',
          payload: { ids, changes: { snoozedUntil: null, readAt: null, raisedAt }, unread },
        }),
      });
    },
  });
}
