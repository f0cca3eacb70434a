import type { Fact } from './events';
import type { ProjectDraft } from './project-state';

type LabelFact = Extract<Fact, { type: 'labelCreated' | 'labelUpdated' | 'labelDeleted' }>;

export function reduceLabels(draft: ProjectDraft, fact: LabelFact): void {
  switch (fact.type) {
    case 'labelCreated':
      return draft.put('labels', fact.payload.label.id, fact.payload.label);
    case 'labelUpdated': {
      const { labelId, changes, version } = fact.payload;
      const label = draft.current.labels.get(labelId);
      if (label) draft.put('labels', labelId, { ...label, ...changes, version });
      return;
    }
    case 'labelDeleted':
      return removeLabel(draft, fact.payload.labelId);
  }
}

/** A deleted label comes off every task that carried it. */
function removeLabel(draft: ProjectDraft, labelId: string): void {
  draft.remove('labels', labelId);
  for (const task of draft.current.tasks.values()) {
    if (!task.labelIds.includes(labelId)) continue;
    draft.put('tasks', task.id, { ...task, labelIds: task.labelIds.filter((id) => id !== labelId) });
  }
}
