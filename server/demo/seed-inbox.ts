import { type DemoPersonKey, demoPeople } from '../../db/seed/people';
import { executeCommand } from '../commands/execute';
import { executeQuery } from '../commands/query';
import { demoActor } from '../identity/demo-actor';
import { daysBefore } from './demo-time';

const doneAfterDays = 5;
const readAfterDays = 1;

/** Everybody has read what reached them before today, and put away what is older than a few days. */
export async function seedInboxes(today: Date): Promise<void> {
  for (const { person } of demoPeople) await seedInbox(person, today);
}

async function seedInbox(person: DemoPersonKey, today: Date): Promise<void> {
  const actor = demoActor(person);
  const [doneBefore, readBefore] = [doneAfterDays, readAfterDays].map((days) =>
    daysBefore(today, days).toISOString(),
  ) as [string, string];
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await executeQuery(actor, 'listNotifications', {
      status: 'all',
      limit: '200',
      ...(cursor !== undefined && { cursor }),
    });
    const read = items.filter(({ createdAt }) => createdAt < readBefore).map(({ id }) => id);
    const done = items.filter(({ createdAt }) => createdAt < doneBefore).map(({ id }) => id);
    if (read.length > 0) await executeCommand(actor, 'markNotificationsRead', { ids: read }, null);
    if (done.length > 0)
      await executeCommand(actor, 'markNotificationsDone', { ids: done, done: true }, null);
    if (nextCursor === undefined) return;
    cursor = nextCursor;
  }
}
