import { and, eq, type SQL } from 'drizzle-orm';
import { notifications } from '../../db/schema/inbox';
import type { UnitOfWork } from '../log/unit-of-work';
import { changeEntries } from './entries';
import { excerptOf } from './excerpt';
import { endWatches } from './watches';

/** A comment or message has other words now: so has what inboxes repeat of it. */
export async function reviseEntries(unit: UnitOfWork, sourceId: string, text: string): Promise<void> {
  const body = excerptOf(text);
  await changeHeld(unit, eq(notifications.sourceId, sourceId), { body });
}

/** A comment or message was taken back, and what told of it with it. */
export async function removeEntries(unit: UnitOfWork, sourceId: string): Promise<void> {
  await changeHeld(unit, eq(notifications.sourceId, sourceId), null);
}

/** Somebody who is no longer in a project keeps nothing that tells of it. */
export async function leaveProject(
  unit: UnitOfWork,
  { projectId, userId }: { projectId: string; userId: string },
): Promise<void> {
  await endWatches(unit.tx, { projectId, userId });
  const where = and(eq(notifications.userId, userId), eq(notifications.projectId, projectId)) as SQL;
  await changeHeld(unit, where, null);
}

async function changeHeld(unit: UnitOfWork, where: SQL, set: { body: string } | null): Promise<void> {
  const holders = await unit.tx
    .selectDistinct({ userId: notifications.userId })
    .from(notifications)
    .where(where);
  if (holders.length === 0) return;
  const userIds = holders.map(({ userId }) => userId);
  await changeEntries(unit, {
    userIds,
    where,
    set,
    fact: (ids, unread) =>
      set
        ? { type: 'notificationsUpdated', payload: { ids, changes: set, unread } }
        : { type: 'notificationsRemoved', payload: { ids, unread } },
  });
}
