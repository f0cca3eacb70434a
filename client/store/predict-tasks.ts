import type { Fact } from '../../contract/events';
import { compareByPosition } from '../../contract/order';
import type { ProjectState } from '../../contract/project-state';
import type { Task, TaskChanges } from '../../contract/tasks';
import { knownFiles } from '../files/known-files';
import { predictPosition } from './place';
import type { Predictions } from './prediction';

type Place = { columnId?: string | undefined; beforeId?: string | undefined; afterId?: string | undefined };

export const predictTasks: Predictions = {
  createTask(input, { state, userId, newId, madeAt }) {
    const { projectId, columnId, beforeId, afterId, ...content } = input;
    const place = predictPlace(state, newId, { columnId, beforeId, afterId }, null);
    if (!place) return [];
    const number = Math.max(0, ...[...state.tasks.values()].map((task) => task.number)) + 1;
    const task: Task = {
      ...blank,
      ...content,
      ...place,
      id: newId,
      projectId,
      number,
      key: `${state.project.key}-${number}`,
      createdBy: userId,
      createdAt: madeAt,
    };
    return [{ type: 'taskCreated', payload: { task } }];
  },

  updateTask(input, { state }) {
    const { taskId, baseVersion: _, columnId, beforeId, afterId, ...content } = input;
    const task = state.tasks.get(taskId);
    if (!task) return [];
    const isMove = columnId !== undefined || beforeId !== undefined || afterId !== undefined;
    const place = isMove
      ? predictPlace(state, taskId, { columnId, beforeId, afterId }, task.columnId)
      : undefined;
    const changes = { ...content, ...place } as TaskChanges;
    return [{ type: 'taskUpdated', payload: { taskId, changes, version: task.version } }];
  },

  attachFile({ taskId, fileId }, { state }) {
    const task = state.tasks.get(taskId);
    if (!task) return [];
    const attachments = [...task.attachments, ...knownFiles([fileId])];
    return [{ type: 'taskUpdated', payload: { taskId, changes: { attachments }, version: task.version } }];
  },

  detachFile({ taskId, fileId }, { state }) {
    const task = state.tasks.get(taskId);
    if (!task) return [];
    const attachments = task.attachments.filter(({ id }) => id !== fileId);
    return [{ type: 'taskUpdated', payload: { taskId, changes: { attachments }, version: task.version } }];
  },

  archiveTask({ taskId }): Fact[] {
    return [{ type: 'taskDeleted', payload: { taskId } }];
  },
};

const blank: Pick<Task, UnsetField> = {
  description: '',
  assigneeIds: [],
  labelIds: [],
  priority: 'none',
  startOn: null,
  dueOn: null,
  estimate: null,
  attachments: [],
  commentCount: 0,
  version: 1,
  archivedAt: null,
};

type UnsetField =
  | 'description'
  | 'assigneeIds'
  | 'labelIds'
  | 'priority'
  | 'startOn'
  | 'dueOn'
  | 'estimate'
  | 'attachments'
  | 'commentCount'
  | 'version'
  | 'archivedAt';

function predictPlace(
  state: ProjectState,
  taskId: string,
  wanted: Place,
  currentColumnId: string | null,
): { columnId: string; position: string } | undefined {
  const anchor = state.tasks.get(wanted.beforeId ?? wanted.afterId ?? '');
  const columnId = wanted.columnId ?? anchor?.columnId ?? currentColumnId ?? firstColumnId(state);
  if (columnId === undefined) return undefined;
  const siblings = [...state.tasks.values()].filter(
    (task) => task.columnId === columnId && task.id !== taskId,
  );
  return { columnId, position: predictPosition(siblings, wanted) };
}

function firstColumnId(state: ProjectState): string | undefined {
  return [...state.columns.values()].sort(compareByPosition)[0]?.id;
}
