import { inArray, sql } from 'drizzle-orm';
import type { TracedJob, TracedNotification, TracedSending } from '../../contract/event-trace';
import { notifications } from '../../db/schema/inbox';
import { mailDeliveries } from '../../db/schema/mail';
import { pushDeliveries } from '../../db/schema/push';
import { users } from '../../db/schema/users';
import type { LogRow } from '../log/trace';
import type { Reader } from '../platform/database';

type Entry = Pick<
  typeof notifications.$inferSelect,
  'id' | 'userId' | 'type' | 'readAt' | 'doneAt' | 'isSnoozed'
>;

/** What became of the entries of inboxes that some events told of. */
export async function selectTracedNotifications(
  reader: Reader,
  changed: readonly LogRow[],
): Promise<TracedNotification[]> {
  const told = changed.filter(({ type }) => type === 'notification');
  if (told.length === 0) return [];
  const ids = told.map(({ resourceId }) => resourceId);
  const [entries, mails, pushes, jobs, people] = await Promise.all([
    selectEntries(reader, ids),
    reader.select().from(mailDeliveries).where(inArray(mailDeliveries.notificationId, ids)),
    reader.select().from(pushDeliveries).where(inArray(pushDeliveries.notificationId, ids)),
    selectJobs(
      reader,
      told.map(({ id }) => id),
    ),
    selectPeople(reader, told.map(readerOf)),
  ]);
  return told.map((event) => {
    const entry = entries.find(({ id }) => id === event.resourceId);
    const mail = mails.find(({ notificationId }) => notificationId === event.resourceId);
    const userId = readerOf(event);
    return {
      id: event.resourceId,
      eventId: event.id,
      person: { id: userId, name: people.get(userId) ?? '' },
      type: entry?.type ?? '',
      state: stateOf(entry),
      jobs: jobs.filter(({ eventId }) => eventId === event.id).map(({ eventId: _, ...job }) => job),
      mail: mail ? sendingOf(mail) : null,
      pushes: pushes
        .filter(({ notificationId }) => notificationId === event.resourceId)
        .map(({ deviceId, ...push }) => ({ deviceId, ...sendingOf({ ...push, heldAt: null }) })),
    };
  });
}

/** An entry is told of in its reader's own stream. */
function readerOf({ streamId }: LogRow): string {
  return streamId.slice('user:'.length);
}

function selectEntries(reader: Reader, ids: readonly string[]): Promise<Entry[]> {
  const { id, userId, type, readAt, doneAt, isSnoozed } = notifications;
  return reader
    .select({ id, userId, type, readAt, doneAt, isSnoozed })
    .from(notifications)
    .where(inArray(notifications.id, [...ids]));
}

async function selectPeople(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A job that found its time not come has left another, of another id, for the same event. */
async function selectJobs(reader: Reader, eventIds: readonly string[]) {
  const iso = (column: string) =>
    sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
  const jobs = await reader.execute<TracedJob & { eventId: string }>(sql`
    select id, name as queue, state::text as state, retry_count as failures, ${iso('start_after')} as "dueAt",
      ${iso('completed_on')} as "endedAt", data->>'eventId' as "eventId"
    from (
      select id, name, state, retry_count, start_after, completed_on, data from pgboss.job
      union all
      select id, name, state, retry_count, start_after, completed_on, data from pgboss.archive
    ) job
    where name in ('mail', 'push') and data->>'eventId' = any(${sql.param([...eventIds])}::text[])
    order by start_after`);
  return [...jobs];
}

function stateOf(entry: Entry | undefined): TracedNotification['state'] {
  if (!entry) return 'gone';
  if (entry.doneAt) return 'done';
  if (entry.isSnoozed) return 'snoozed';
  return entry.readAt ? 'read' : 'unread';
}

type SendingRow = { sentAt: Date | null; heldAt: Date | null; claimedUntil: Date };

function sendingOf({ sentAt, heldAt, claimedUntil }: SendingRow): TracedSending {
  if (sentAt) return { state: 'settled', at: sentAt.toISOString() };
  if (heldAt) return { state: 'held', at: heldAt.toISOString() };
  return { state: 'trying', at: claimedUntil.toISOString() };
}
