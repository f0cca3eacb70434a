'use client';

import { useUser } from './use-user';

/** How many messages of a room the person has not read. */
export function useUnread(stream: string): number {
  return useUser(({ rooms }) => rooms.get(stream)?.unread) ?? 0;
}

/** The same of all rooms together, for the title of the page. */
export function useUnreadTotal(): number {
  return useUser(({ rooms }) => [...rooms.values()].reduce((total, { unread }) => total + unread, 0)) ?? 0;
}
