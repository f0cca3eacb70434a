import type { CommandName } from '../../contract/commands';
import type { Fact } from '../../contract/events';
import type { ProjectState } from '../../contract/project-state';
import type { Operation } from '../outbox/operation';
import { predictChat } from './predict-chat';
import { predictColumns } from './predict-columns';
import { predictComments } from './predict-comments';
import { predictLabels } from './predict-labels';
import { predictMembers } from './predict-members';
import { predictTasks } from './predict-tasks';
import type { Prediction, Predictions } from './prediction';

const predictions: Predictions = {
  ...predictTasks,
  ...predictColumns,
  ...predictLabels,
  ...predictComments,
  ...predictMembers,
  ...predictChat,
  updateProject: ({ projectId, ...changes }, { state }) => [
    { type: 'projectUpdated', payload: { projectId, changes, version: state.project.version } },
  ],
};

/**
 * The facts that an operation will most likely become, to show it before the server has spoken. A
 * command without a prediction, and one whose subject is not here, shows nothing until its event comes.
 */
export function predict(state: ProjectState, operation: Operation, userId: string): Fact[] {
  const prediction = predictions[operation.name] as Prediction<CommandName> | undefined;
  const { mutationId: newId, madeAt } = operation;
  return prediction?.(operation.input, { state, userId, newId, madeAt }) ?? [];
}
