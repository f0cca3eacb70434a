import type { CommandInput, CommandOutput } from '../../contract/commands';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { selectProjectWatch, setProjectWatch } from '../inbox/watches';
import type { UnitOfWork } from '../log/unit-of-work';
import { read } from '../platform/database';
import { requireAccess } from './access';

export async function watchProject(
  actor: Actor,
  { projectId, on }: CommandInput<'watchProject'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'watchProject'>> {
  await requireAccess(unit.tx, actor, projectId, 'project.read');
  await setProjectWatch(unit.tx, { projectId, userId: actor.userId }, on);
  return { watch: { projectId, on } };
}

export function getProjectWatch(
  actor: Actor,
  { projectId }: QueryInput<'getProjectWatch'>,
): Promise<QueryOutput<'getProjectWatch'>> {
  return read(async (reader) => {
    await requireAccess(reader, actor, projectId, 'project.read');
    return {
      watch: { projectId, on: await selectProjectWatch(reader, { projectId, userId: actor.userId }) },
    };
  });
}
