import type { Fact } from './events';
import type { ProjectDraft } from './project-state';

type MemberFact = Extract<Fact, { type: 'memberAdded' | 'memberUpdated' | 'memberRemoved' }>;

export function reduceMembers(draft: ProjectDraft, fact: MemberFact): void {
  switch (fact.type) {
    case 'memberAdded':
      return draft.put('members', fact.payload.member.userId, fact.payload.member);
    case 'memberUpdated': {
      const { userId, changes, version } = fact.payload;
      const member = draft.current.members.get(userId);
      if (member) draft.put('members', userId, { ...member, ...changes, version });
      return;
    }
    case 'memberRemoved':
      return removeMember(draft, fact.payload.userId);
  }
}

/** Who leaves a project also leaves its tasks. */
function removeMember(draft: ProjectDraft, userId: string): void {
  draft.remove('members', userId);
  for (const task of draft.current.tasks.values()) {
    if (!task.assigneeIds.includes(userId)) continue;
    draft.put('tasks', task.id, { ...task, assigneeIds: task.assigneeIds.filter((id) => id !== userId) });
  }
}
