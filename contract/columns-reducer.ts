import type { Fact } from './events';
import type { ProjectDraft } from './project-state';

type ColumnFact = Extract<Fact, { type: 'columnCreated' | 'columnUpdated' | 'columnDeleted' }>;

export function reduceColumns(draft: ProjectDraft, fact: ColumnFact): void {
  switch (fact.type) {
    case 'columnCreated':
      return draft.put('columns', fact.payload.column.id, fact.payload.column);
    case 'columnUpdated': {
      const { columnId, changes, version } = fact.payload;
      const column = draft.current.columns.get(columnId);
      if (column) draft.put('columns', columnId, { ...column, ...changes, version });
      return;
    }
    case 'columnDeleted':
      draft.remove('columns', fact.payload.columnId);
      for (const { taskId, ...moved } of fact.payload.tasks) {
        const task = draft.current.tasks.get(taskId);
        if (task) draft.put('tasks', taskId, { ...task, ...moved });
      }
  }
}
