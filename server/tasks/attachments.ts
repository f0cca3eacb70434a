import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { StoredFile } from '../../contract/files';
import { limits } from '../../contract/limits';
import { projectStream } from '../../contract/streams';
import { holdFiles, releaseFiles, takeFiles } from '../files/hold';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { notFound } from '../projects/access';
import { lockTask, type TaskAccess } from './access';
import { presentTask } from './present';
import { tellOfChanges } from './tell-of-task';
import { withChanges, writeChanges } from './write-changes';

export async function attachFile(
  actor: Actor,
  { taskId, fileId }: CommandInput<'attachFile'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'attachFile'>> {
  const access = await lockTask(unit.tx, actor, taskId, 'task.write');
  const { projectId, attachments } = access.task;
  const taken = await takeFiles(unit, actor, [fileId], { projectId, conversationId: null });
  if (attachments.length >= limits.attachmentsPerTask) {
    throw new AppError('rule_limit_reached', `A task has at most ${limits.attachmentsPerTask} attachments`);
  }
  await holdFiles(unit, taken, { taskId });
  return changeAttachments(unit, actor, access, [...attachments, ...taken]);
}

export async function detachFile(
  actor: Actor,
  { taskId, fileId }: CommandInput<'detachFile'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'detachFile'>> {
  const access = await lockTask(unit.tx, actor, taskId, 'task.write');
  const { attachments } = access.task;
  const released = attachments.filter(({ id }) => id === fileId);
  if (released.length === 0) throw notFound('attachment');
  await releaseFiles(unit, released);
  const kept = attachments.filter(({ id }) => id !== fileId);
  return changeAttachments(unit, actor, access, kept);
}

async function changeAttachments(
  unit: UnitOfWork,
  actor: Actor,
  { task: before, projectKey }: TaskAccess,
  attachments: StoredFile[],
) {
  const changes = { attachments };
  const updated = withChanges(before, changes);
  const { id: taskId, projectId, version } = updated;
  unit.append(projectStream(projectId), taskId, {
    type: 'taskUpdated',
    payload: { taskId, changes, version },
  });
  const task = presentTask(updated, projectKey);
  await writeChanges(unit, updated, changes);
  await tellOfChanges(unit, actor, { task, before, changes });
  return { task };
}
