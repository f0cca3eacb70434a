import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { attachments } from './files';
import { id, uniqueIds } from './ids';
import { limits } from './limits';
import { cursorParameter, limitParameter, listOf } from './paging';
import { emoji, reaction } from './reactions';
import { oneRoom, roomTarget } from './rooms';
import { prose, remark } from './text';
import { instant } from './time';

export const message = z.object({
  id,
  /** The room: one of the two, the other is null. */
  projectId: id.nullable(),
  conversationId: id.nullable(),
  /** Counts up within the room without a gap: the order of messages. */
  number: z.int(),
  authorId: id,
  /** Markdown; mentions are links such as `[@Ada](user:{userId})`. Empty once it was deleted. */
  body: z.string(),
  replyTo: id.nullable(),
  attachments,
  reactions: z.array(reaction),
  version: z.int(),
  createdAt: instant,
  editedAt: instant.nullable(),
  /** A deleted message keeps its place, without its words. */
  deletedAt: instant.nullable(),
});
export type Message = z.infer<typeof message>;

const body = remark(limits.messageLength);

/** What is said; nothing at all only where files speak for themselves. */
const said = {
  body: prose(limits.messageLength),
  fileIds: uniqueIds(limits.attachmentsPerMessage).optional(),
  check: ({ body, fileIds = [] }: { body: string; fileIds?: string[] | undefined }) =>
    body.trim().length > 0 || fileIds.length > 0,
  error: { error: 'must not be empty', path: ['body'] },
};

export const messageCommands = {
  sendMessage: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/messages',
    alsoAt: ['/api/conversations/:conversationId/messages'],
    status: 201,
    access: 'message.write',
    summary: 'Say something in a room; who speaks there has read it.',
    input: z
      .strictObject({ ...roomTarget, body: said.body, replyTo: id.optional(), fileIds: said.fileIds })
      .refine(oneRoom.check, oneRoom.error)
      .refine(said.check, said.error),
    output: z.object({ message }),
  }),
  updateMessage: defineCommand({
    method: 'PATCH',
    path: '/api/messages/:messageId',
    access: 'message.write',
    summary: 'Edit a message of one’s own.',
    input: z.strictObject({ messageId: id, body }),
    output: z.object({ message }),
  }),
  deleteMessage: defineCommand({
    method: 'DELETE',
    path: '/api/messages/:messageId',
    access: 'message.write',
    summary: 'Take a message back: one’s own, or as an owner anybody’s in the project.',
    input: z.strictObject({ messageId: id }),
    output: z.object({ message }),
  }),
  react: defineCommand({
    method: 'POST',
    path: '/api/messages/:messageId/reactions',
    access: 'message.write',
    summary: 'Put an emoji on a message, or take one’s own off it.',
    input: z.strictObject({ messageId: id, emoji, on: z.boolean() }),
    output: z.object({ message }),
  }),
};

export const messageQueries = {
  listMessages: defineQuery({
    path: '/api/projects/:projectId/messages',
    alsoAt: ['/api/conversations/:conversationId/messages'],
    access: 'project.read',
    summary: 'Messages of a room, newest first, as of `seq` of the stream that carries them.',
    input: z
      .strictObject({ ...roomTarget, cursor: cursorParameter.optional(), limit: limitParameter.optional() })
      .refine(oneRoom.check, oneRoom.error),
    output: listOf(message).extend({ epoch: z.string(), seq: z.int() }),
  }),
  getMessage: defineQuery({
    path: '/api/messages/:messageId',
    access: 'project.read',
    summary: 'One message, such as the source of a reply.',
    input: z.strictObject({ messageId: id }),
    output: z.object({ message }),
  }),
};

export const messageEvents = {
  newMessage: z.strictObject({ message }),
  messageUpdated: z.strictObject({
    messageId: id,
    changes: message.pick({ body: true, editedAt: true }).partial().strict(),
    version: z.int(),
  }),
  messageDeleted: z.strictObject({ messageId: id, deletedAt: instant, version: z.int() }),
  reactionChanged: z.strictObject({ messageId: id, reactions: z.array(reaction) }),
};
