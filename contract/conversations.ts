import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { listOf } from './paging';
import { room } from './rooms';
import { instant } from './time';

/** Between two people, in a small group, or the one room that the installation's admins have. */
export const conversationKind = z.enum(['direct', 'group', 'admins']);

export const conversation = z.object({
  id,
  kind: conversationKind,
  /** Oneself among them; of the admins' room whoever is an admin now. */
  members: z.array(z.object({ userId: id, name: z.string() })),
  createdAt: instant,
});
export type Conversation = z.infer<typeof conversation>;

export const conversationCommands = {
  createConversation: defineCommand({
    method: 'POST',
    path: '/api/conversations',
    status: 201,
    access: 'user',
    summary: 'Open a conversation with one person, the same each time, or a group with several.',
    input: z.strictObject({
      /** The others. */
      userIds: z
        .array(id)
        .min(1)
        .max(limits.othersInConversation)
        .refine((ids) => new Set(ids).size === ids.length, 'must not name anybody twice'),
    }),
    output: z.object({ conversation }),
  }),
};

export const conversationQueries = {
  listConversations: defineQuery({
    path: '/api/conversations',
    access: 'user',
    summary: 'The conversations that the caller is in.',
    input: z.strictObject({}),
    output: listOf(conversation),
  }),
};

/** On a person's own stream: the list of conversations that they see. */
export const conversationEvents = {
  /** Also when its members changed. `room` tells who enters late how far its messages have come. */
  conversationJoined: z.strictObject({ conversation, room: room.optional() }),
  conversationLeft: z.strictObject({ conversationId: id }),
};
