import { expect } from 'vitest';
import { isUnread } from '../../contract/inbox-state';
import type { Notification, NotificationStatus } from '../../contract/notifications';
import type { Person } from './factories';
import { ask } from './services';

/** All of a person's entries of a status, newest first; checks that the badge is the number of unread ones. */
export async function inboxOf(person: Person, status: NotificationStatus = 'all'): Promise<Notification[]> {
  const { items, unread } = await ask(person, 'listNotifications', { limit: '200' });
  expect((await ask(person, 'getMySnapshot', {})).inbox).toEqual({ unread });
  expect(items.filter(isUnread)).toHaveLength(unread);
  if (status === 'open') return items;
  return (await ask(person, 'listNotifications', { status, limit: '200' })).items;
}

/** The types of a person's entries, oldest first. */
export async function typesOf(person: Person): Promise<string[]> {
  return (await inboxOf(person)).map(({ type }) => type).reverse();
}

export function callTo({ name, userId }: Person): string {
  return `[@${name}](user:${userId})`;
}
