import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { defaultPreference } from '../../contract/notification-preferences';
import { notifications } from '../../db/schema/inbox';
import { notificationPreferences } from '../../db/schema/mail';
import { users } from '../../db/schema/users';
import { isUnread } from '../inbox/entries';
import { presentNotification } from '../inbox/present';
import type { Reader } from '../platform/database';
import type { Letter } from './compose';

export type AddressedLetter = Letter & { userId: string; projectId: string | null };

const actors = alias(users, 'actors');

/** An entry that is to be mailed; null when it is read, done, put off or gone, or its reader wants no mail. */
export async function selectLetter(reader: Reader, notificationId: string): Promise<AddressedLetter | null> {
  const [found] = await reader
    .select({
      entry: notifications,
      name: users.name,
      email: users.email,
      actorName: actors.name,
      choice: notificationPreferences.isOn,
    })
    .from(notifications)
    .innerJoin(users, and(eq(users.id, notifications.userId), isNull(users.deactivatedAt)))
    .leftJoin(actors, eq(actors.id, notifications.actorId))
    .leftJoin(
      notificationPreferences,
      and(
        eq(notificationPreferences.userId, notifications.userId),
        eq(notificationPreferences.type, notifications.type),
        eq(notificationPreferences.channel, 'email'),
      ),
    )
    .where(and(eq(notifications.id, notificationId), isUnread));
  if (!found || !(found.choice ?? defaultPreference(found.entry.type))) return null;
  const { entry, actorName, name, email } = found;
  const { title, body, type, link } = presentNotification(entry, actorName);
  const { userId, projectId, taskId, taskKey } = entry;
  const recipient = { name, email };
  return {
    notificationId,
    userId,
    projectId,
    taskId,
    taskKey,
    type,
    title,
    body,
    link,
    actorName,
    recipient,
  };
}
