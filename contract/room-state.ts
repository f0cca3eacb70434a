import type { Room, RoomActivity } from './rooms';

/** A room in which nothing was said. */
export function emptyRoom(stream: string): Room {
  return { stream, lastNumber: 0, lastReadNumber: 0, unread: 0, lastMessageAt: null };
}

/**
 * What two sources know of a room together. All of it only grows, so it does not matter in which order
 * news comes, nor how often: lost, repeated and overtaken, it ends in the same.
 */
export function mergeRooms(a: Room, b: Room): Room {
  const lastNumber = Math.max(a.lastNumber, b.lastNumber);
  const lastReadNumber = Math.max(a.lastReadNumber, b.lastReadNumber);
  const lastMessageAt = laterOf(a.lastMessageAt, b.lastMessageAt);
  return { stream: a.stream, lastNumber, lastReadNumber, unread: lastNumber - lastReadNumber, lastMessageAt };
}

/** Something was said; who said it has read what came before. */
export function noteActivity(room: Room, activity: RoomActivity, userId: string): Room {
  const { number, authorId, createdAt } = activity;
  const lastReadNumber = authorId === userId ? number : 0;
  return mergeRooms(room, { ...room, lastNumber: number, lastReadNumber, lastMessageAt: createdAt });
}

/** The person has read up to a number, and so many came after it. */
export function noteRead(room: Room, number: number, unread: number): Room {
  return mergeRooms(room, { ...room, lastNumber: number + unread, lastReadNumber: number });
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
