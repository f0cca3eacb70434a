import { reduceColumns } from './columns-reducer';
import { reduceComments } from './comments-reducer';
import type { Fact } from './events';
import { reduceLabels } from './labels-reducer';
import { reduceMembers } from './members-reducer';
import { reduceMessages } from './messages-reducer';
import { ProjectDraft, type ProjectState } from './project-state';
import { reduceProjects } from './projects-reducer';
import { reduceTasks } from './tasks-reducer';

/**
 * Folds facts over a state, in order. Pure; applying a fact a second time changes nothing. Types that
 * this version does not know are passed over, as the protocol asks of older clients.
 */
export function applyFacts(state: ProjectState, facts: readonly Fact[]): ProjectState {
  const draft = new ProjectDraft(state);
  for (const fact of facts) applyFact(draft, fact);
  return draft.current;
}

function applyFact(draft: ProjectDraft, fact: Fact): void {
  switch (fact.type) {
    case 'projectUpdated':
      return reduceProjects(draft, fact);
    case 'memberAdded':
    case 'memberUpdated':
    case 'memberRemoved':
      return reduceMembers(draft, fact);
    case 'columnCreated':
    case 'columnUpdated':
    case 'columnDeleted':
      return reduceColumns(draft, fact);
    case 'labelCreated':
    case 'labelUpdated':
    case 'labelDeleted':
      return reduceLabels(draft, fact);
    case 'taskCreated':
    case 'taskUpdated':
    case 'taskDeleted':
    case 'taskRestored':
      return reduceTasks(draft, fact);
    case 'commentAdded':
    case 'commentUpdated':
    case 'commentDeleted':
      return reduceComments(draft, fact);
    case 'newMessage':
    case 'messageUpdated':
    case 'messageDeleted':
    case 'reactionChanged':
      return draft.setMessages(reduceMessages(draft.current.messages, fact));
    case 'projectJoined':
    case 'projectLeft':
    case 'conversationJoined':
    case 'conversationLeft':
    case 'roomRead':
    case 'notification':
    case 'notificationsRead':
    case 'notificationsUpdated':
    case 'notificationsRemoved':
      return;
    default:
      return unknownFact(fact);
  }
}

/** Does not compile while a known event type has no case above; at run time a newer type is passed over. */
function unknownFact(_fact: never): void {}
