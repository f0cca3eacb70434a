import type { CommandName, CommandRequest } from '../../contract/commands';
import type { Fact } from '../../contract/events';
import type { Message } from '../../contract/messages';
import type { LoadedMessages } from '../../contract/messages-reducer';
import { withReaction } from '../../contract/reactions-reducer';
import { knownFiles } from '../files/known-files';
import type { Operation } from '../outbox/operation';

/** What a prediction works from wherever people talk, in a project or in a conversation. */
type ChatContext = {
  state: { readonly messages: LoadedMessages };
  userId: string;
  newId: string;
  madeAt: string;
};

type ChatPredictions = {
  [Name in CommandName]?: (input: CommandRequest<Name>, context: ChatContext) => Fact[];
};

export const predictChat = {
  sendMessage(input, { state: { messages }, userId, newId, madeAt }) {
    const { projectId = null, conversationId = null, body, replyTo = null, fileIds } = input;
    const message: Message = {
      id: newId,
      projectId,
      conversationId,
      number: (messages?.at(-1)?.number ?? 0) + 1,
      authorId: userId,
      body,
      replyTo,
      attachments: knownFiles(fileIds),
      reactions: [],
      version: 1,
      createdAt: madeAt,
      editedAt: null,
      deletedAt: null,
    };
    return [{ type: 'newMessage', payload: { message } }];
  },

  updateMessage({ messageId, body }, { state, madeAt }) {
    const message = findMessage(state, messageId);
    if (!message) return [];
    const changes = { body, editedAt: madeAt };
    return [{ type: 'messageUpdated', payload: { messageId, changes, version: message.version } }];
  },

  deleteMessage({ messageId }, { state, madeAt }) {
    const message = findMessage(state, messageId);
    if (!message) return [];
    return [{ type: 'messageDeleted', payload: { messageId, deletedAt: madeAt, version: message.version } }];
  },

  react({ messageId, emoji, on }, { state, userId }) {
    const message = findMessage(state, messageId);
    if (!message) return [];
    const reactions = [...withReaction(message.reactions, { userId, emoji, on })];
    return [{ type: 'reactionChanged', payload: { messageId, reactions } }];
  },
} satisfies ChatPredictions;

/** What an operation will most likely become in a conversation, whose only content is its messages. */
export function predictConversation(
  state: ChatContext['state'],
  { name, input, mutationId: newId, madeAt }: Operation,
  userId: string,
): Fact[] {
  const prediction = (predictChat as ChatPredictions)[name] as
    | ((input: unknown, context: ChatContext) => Fact[])
    | undefined;
  return prediction?.(input, { state, userId, newId, madeAt }) ?? [];
}

function findMessage({ messages }: ChatContext['state'], messageId: string): Message | undefined {
  return messages?.find(({ id }) => id === messageId);
}
