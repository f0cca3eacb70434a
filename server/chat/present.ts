import type { Message } from '../../contract/messages';
import type { messages } from '../../db/schema/chat';

export type MessageRow = typeof messages.$inferSelect;

export function presentMessage(row: MessageRow): Message {
  return {
    id: row.id,
    projectId: row.projectId,
    conversationId: row.conversationId,
    number: row.number,
    authorId: row.authorId,
    body: row.body,
    replyTo: row.replyTo,
    attachments: row.attachments,
    reactions: [...row.reactions],
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
