import { applyConversationFacts, type ConversationState } from '../contract/conversation-state';
import type { Envelope } from '../contract/events';
import { conversationStream, type StreamName } from '../contract/streams';
import { MessageLoader } from './chat/message-loader';
import { type Followed, FollowedStream, type FollowedStreamHooks } from './followed-stream';
import type { FetchQuery } from './http/api';
import { fetchEvents } from './http/fetch-events';
import type { Operation } from './outbox/operation';
import type { StreamSync } from './recovery/stream-sync';
import { FoldedStore } from './store/folded-store';
import { predictConversation } from './store/predict-chat';

export type FollowedConversationHooks = FollowedStreamHooks & { onConfirmed(mutationId: string): void };

/** A conversation that this page has open. The socket is in its room anyhow, so joining is only asking. */
export class FollowedConversation implements Followed {
  readonly stream: StreamName;
  readonly store: FoldedStore<ConversationState>;
  readonly messages: MessageLoader<ConversationState>;
  private readonly followed: FollowedStream<ConversationState>;

  constructor(
    readonly conversationId: string,
    userId: string,
    fetchQuery: FetchQuery,
    hooks: FollowedConversationHooks,
  ) {
    const path = `/api/conversations/${conversationId}`;
    this.stream = conversationStream(conversationId);
    this.store = new FoldedStore<ConversationState>(
      (state, operation) => applyConversationFacts(state, predictConversation(state, operation, userId)),
      hooks.onConfirmed,
      {},
    );
    this.followed = new FollowedStream<ConversationState>(
      {
        join: (cursor) => fetchEvents(fetchQuery, `${path}/events`, cursor),
        // Its messages are all that it has, and they are loaded as in every room, as far back as wanted.
        async loadSnapshot() {
          const { epoch, seq } = await fetchQuery<'listMessages'>(`${path}/messages?limit=1`);
          return { cursor: { epoch, seq }, state: { messages: null } };
        },
        apply: applyConversationFacts,
      },
      this.store,
      hooks,
      null,
    );
    this.messages = new MessageLoader(this.followed, path, fetchQuery);
  }

  get sync(): StreamSync<ConversationState> {
    return this.followed.sync;
  }

  get recentEvents(): readonly Envelope[] {
    return this.followed.recentEvents;
  }

  setOperations(operations: readonly Operation[]): void {
    this.store.setOperations(operations);
  }

  /** Its room is left only with the conversation itself. */
  leave(): void {}
}
