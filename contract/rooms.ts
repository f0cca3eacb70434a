import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { listOf } from './paging';
import type { MaybeRoomTarget } from './room-target';
import { instant } from './time';

/** The members of an input that name a room, one of the two. */
export const roomTarget = { projectId: id.optional(), conversationId: id.optional() };

export const oneRoom = {
  check: ({ projectId, conversationId }: MaybeRoomTarget) =>
    (projectId === undefined) !== (conversationId === undefined),
  error: { error: 'give either projectId or conversationId', path: ['projectId'] },
};

/** How far a person has come in a room. Messages of a room are numbered from 1 without a gap. */
export const room = z.object({
  stream: z.string(),
  /** Of the newest message; 0 where nothing was said. */
  lastNumber: z.int(),
  /** Of the last message that the person has read or written. */
  lastReadNumber: z.int(),
  unread: z.int(),
  lastMessageAt: instant.nullable(),
});
export type Room = z.infer<typeof room>;

/** That something was said in a room: enough to count it, for who has not opened the room. */
export type RoomActivity = { stream: string; number: number; authorId: string; createdAt: string };

export const roomCommands = {
  markRoomRead: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/read',
    alsoAt: ['/api/conversations/:conversationId/read'],
    access: 'project.read',
    summary: 'Say that one has read a room up to the message with this number.',
    input: z.strictObject({ ...roomTarget, number: z.int().min(1) }).refine(oneRoom.check, oneRoom.error),
    output: z.object({ room }),
  }),
};

export const roomQueries = {
  listRooms: defineQuery({
    path: '/api/me/rooms',
    access: 'user',
    summary: 'How far one has come in each room: of one’s projects, and one’s conversations.',
    input: z.strictObject({}),
    output: listOf(room),
  }),
};

/** On a person's own stream, for their other devices. */
export const roomEvents = {
  roomRead: z.strictObject({ stream: z.string(), number: z.int(), unread: z.int() }),
};
