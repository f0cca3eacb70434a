import type { CommandInput, CommandOutput } from '../../contract/commands';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { selectTaskWatch, setTaskWatch } from '../inbox/watches';
import type { UnitOfWork } from '../log/unit-of-work';
import { read } from '../platform/database';
import { requireTask } from './access';

/** A note of one's own: whoever may read the task may make it, archived or not. */
export async function watchTask(
  actor: Actor,
  { taskId, level }: CommandInput<'watchTask'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'watchTask'>> {
  await requireTask(unit.tx, actor, taskId);
  await setTaskWatch(unit.tx, { taskId, userId: actor.userId }, level);
  return { watch: { taskId, level } };
}

export function getTaskWatch(
  actor: Actor,
  { taskId }: QueryInput<'getTaskWatch'>,
): Promise<QueryOutput<'getTaskWatch'>> {
  return read(async (reader) => {
    await requireTask(reader, actor, taskId);
    return { watch: { taskId, level: await selectTaskWatch(reader, { taskId, userId: actor.userId }) } };
  });
}
