import type { Fact } from './events';
import type { ProjectDraft } from './project-state';

type TaskFact = Extract<Fact, { type: 'taskCreated' | 'taskUpdated' | 'taskDeleted' | 'taskRestored' }>;

export function reduceTasks(draft: ProjectDraft, fact: TaskFact): void {
  switch (fact.type) {
    case 'taskCreated':
    case 'taskRestored':
      return draft.put('tasks', fact.payload.task.id, fact.payload.task);
    case 'taskUpdated': {
      const { taskId, changes, version } = fact.payload;
      const task = draft.current.tasks.get(taskId);
      if (task) draft.put('tasks', taskId, { ...task, ...changes, version });
      return;
    }
    case 'taskDeleted':
      return draft.remove('tasks', fact.payload.taskId);
  }
}
