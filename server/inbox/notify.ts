import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { NotificationType } from '../../contract/notifications';
import { userStream } from '../../contract/streams';
import { inboxes, notifications } from '../../db/schema/inbox';
import { pushDevices } from '../../db/schema/push';
import type { UnitOfWork } from '../log/unit-of-work';
import { env } from '../platform/env';
import { enqueue } from '../queue/enqueue';
import type { Jobs } from '../queue/jobs';
import { type NotificationRow, presentNotification } from './present';

/** Who did something; null for the system. */
export type Author = { userId: string; name: string } | null;

/** What people are told about. */
export type Subject = {
  title: string;
  projectId?: string;
  taskId?: string;
  taskKey?: string;
  conversationId?: string;
  /** The comment or message whose words are repeated, if any. */
  sourceId?: string;
};

export type Recipient = { userId: string; type: NotificationType; body: string };

/**
 * Puts one entry into the inbox of each of these people, in the transaction of its cause and told after
 * what was noted before. Call it once for a cause, with nobody twice and with nobody who may not see it;
 * the author is left out.
 */
export async function notify(
  unit: UnitOfWork,
  author: Author,
  subject: Subject,
  recipients: readonly Recipient[],
): Promise<void> {
  const rows = recipients
    .filter(({ userId }) => userId !== author?.userId)
    .map((recipient) => entryFor(recipient, author, subject, unit.now));
  if (rows.length === 0) return;
  const after = await insertEntries(unit, rows);
  const told = rows.map((row) => {
    const { unread, hasDevice } = after.get(row.userId) as InboxAfter;
    const notification = presentNotification(row, author?.name ?? null);
    const payload = { notification, unread };
    const eventId = unit.append(userStream(row.userId), row.id, { type: 'notification', payload });
    return { job: { id: row.id, data: { notificationId: row.id, eventId } }, hasDevice };
  });
  const mails = env.SMTP_URL === undefined ? [] : told;
  const pushes = told.filter(({ hasDevice }) => hasDevice);
  await enqueueAll(unit, 'mail', mails, env.MAIL_GRACE_SECONDS);
  await enqueueAll(unit, 'push', pushes, env.PUSH_GRACE_SECONDS);
}

type Told = { job: { id: string; data: Jobs['mail' | 'push'] } };

async function enqueueAll(
  { tx }: UnitOfWork,
  name: 'mail' | 'push',
  told: readonly Told[],
  startAfterSeconds: number,
): Promise<void> {
  if (told.length === 0) return;
  await enqueue(
    tx,
    name,
    told.map(({ job }) => ({ ...job, startAfterSeconds })),
  );
}

function entryFor(recipient: Recipient, author: Author, subject: Subject, now: Date): NotificationRow {
  return {
    ...recipient,
    id: uuidv7(),
    title: subject.title,
    actorId: author?.userId ?? null,
    projectId: subject.projectId ?? null,
    taskId: subject.taskId ?? null,
    taskKey: subject.taskKey ?? null,
    conversationId: subject.conversationId ?? null,
    sourceId: subject.sourceId ?? null,
    createdAt: now,
    raisedAt: now,
    readAt: null,
    doneAt: null,
    isSnoozed: false,
    wakeAt: null,
  };
}

/** What an inbox is like with its new entry. */
type InboxAfter = { unread: number; hasDevice: boolean };

/** One statement for everybody: counts up and stores. Answers by person. */
async function insertEntries(
  unit: UnitOfWork,
  rows: readonly NotificationRow[],
): Promise<Map<string, InboxAfter>> {
  const counts = await unit.tx.execute<InboxAfter & { userId: string }>(sql`
    with entry as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
        id uuid, "userId" uuid, type text, title text, body text, "actorId" uuid, "projectId" uuid,
        "taskId" uuid, "taskKey" text, "conversationId" uuid, "sourceId" uuid)
    ), counted as (
      insert into ${inboxes} (user_id, unread)
      select "userId", 1 from entry order by "userId"
      on conflict (user_id) do update set unread = ${inboxes}.unread + 1
      returning user_id, unread
    ), added as (
      insert into ${notifications} (id, user_id, type, title, body, actor_id, project_id, task_id,
        task_key, conversation_id, source_id, created_at, raised_at)
      select id, "userId", type, title, body, "actorId", "projectId", "taskId", "taskKey",
        "conversationId", "sourceId", at, at
      from entry, (select ${unit.now.toISOString()}::timestamptz as at) as moment
    )
    select user_id as "userId", unread,
      exists (select from ${pushDevices} as device where device.user_id = counted.user_id) as "hasDevice"
    from counted`);
  return new Map(counts.map(({ userId, ...inbox }) => [userId, inbox]));
}
