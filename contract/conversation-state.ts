import type { Fact } from './events';
import { type LoadedMessages, reduceMessages } from './messages-reducer';

/** What travels on a conversation's stream. Who is in it stands in each person's own list. */
export type ConversationState = { readonly messages: LoadedMessages };

/** Folds facts of a conversation's stream over its state; pure, and passes over what it does not know. */
export function applyConversationFacts(state: ConversationState, facts: readonly Fact[]): ConversationState {
  return facts.reduce(applyConversationFact, state);
}

function applyConversationFact(state: ConversationState, fact: Fact): ConversationState {
  switch (fact.type) {
    case 'newMessage':
    case 'messageUpdated':
    case 'messageDeleted':
    case 'reactionChanged':
      return { messages: reduceMessages(state.messages, fact) };
    default:
      return state;
  }
}
