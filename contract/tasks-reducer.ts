import type { Fact } from './events';
import type { ProjectDraft } from './project-state';
import type { Task } from './tasks';

type TaskFact = Extract<Fact, { type: 'taskCreated' | 'taskUpdated' | 'taskDeleted' | 'taskRestored' }>;

export function reduceTasks(draft: ProjectDraft, fact: TaskFact): void {
  switch (fact.type) {
    case 'taskCreated':
    case 'taskRestored':
      return draft.put('tasks', fact.payload.task.id, complete(fact.payload.task));
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

/** A log is older than what is read from it: a task from before there were attachments has none. */
function complete(task: Task): Task {
  return { ...task, attachments: task.attachments ?? [] };
}
