import type { CommandName, CommandOutput } from '../../contract/commands';
import type { DemoProject } from '../../db/seed/demo-project';
import { type DemoPersonKey, demoPeople } from '../../db/seed/people';
import { executeCommand } from '../commands/execute';
import { executeQuery } from '../commands/query';
import { demoActor } from '../identity/demo-actor';
import { daysBefore } from './demo-time';
import { historyOf, type KnownIds } from './task-history';

/** A project of the demo that exists, with the ids behind the names in its data. */
export type FoundedProject = { project: DemoProject; projectId: string; ids: KnownIds };

/** Builds a project as its owner would: columns, labels, members. */
export async function foundProject(project: DemoProject, today: Date): Promise<FoundedProject> {
  const founding = { at: daysBefore(today, project.created), by: ownerOf(project) };
  const { key, name, description } = project;
  const { project: founded } = await perform(project, { ...founding, name: 'project' }, 'createProject', {
    key,
    name,
    description,
  });
  const projectId = founded.id;
  const columns = await seedColumns(project, projectId, founding);
  const labels = await seedLabels(project, projectId, founding);
  await seedMembers(project, projectId, founding);
  return { project, projectId, ids: { columns, labels, tasks: new Map() } };
}

/** Does what was done to the tasks of a project, in the order of time. */
export async function seedTasks({ project, projectId, ids }: FoundedProject, today: Date): Promise<void> {
  const deeds = project.tasks.flatMap((task, index) => historyOf({ task, index, project, today }));
  deeds.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { task, command, input, ...occasion } of deeds) {
    const inProject = command === 'createTask' ? { projectId } : {};
    const output = await perform(project, occasion, command, { ...inProject, ...input(ids) });
    if ('task' in output) ids.tasks.set(task, output.task.id);
  }
}

/** Who does something, when, and under which name, so that it is done once however often it is tried. */
type Occasion = { at: Date; by: DemoPersonKey; name: string };
type Founding = Omit<Occasion, 'name'>;

/** Commands of the demo go through the one dispatcher, only in the past. */
async function perform<Name extends CommandName>(
  project: DemoProject,
  { at, by, name }: Occasion,
  command: Name,
  input: Record<string, unknown>,
): Promise<CommandOutput<Name>> {
  const mutationId = `demo-${project.key}-${name}`.replaceAll(' ', '-');
  return (await executeCommand(demoActor(by), command, input, mutationId, at)).data;
}

/** A new project has some columns already; what is missing is put behind the one to its left. */
async function seedColumns(project: DemoProject, projectId: string, founding: Founding) {
  const { columns: given } = await executeQuery(demoActor(founding.by), 'getProject', { projectId });
  const ids = new Map(given.map(({ name, id }) => [name, id]));
  let left: string | undefined;
  for (const { name, wipLimit = null } of project.columns) {
    const columnId = ids.get(name);
    const place = left === undefined ? { beforeId: given[0]?.id } : { afterId: left };
    const { column } =
      columnId === undefined
        ? await perform(project, { ...founding, name: `new-column-${name}` }, 'createColumn', {
            projectId,
            name,
            wipLimit,
            ...place,
          })
        : await perform(project, { ...founding, name: `column-${name}` }, 'updateColumn', {
            columnId,
            wipLimit,
          });
    ids.set(name, column.id);
    left = column.id;
  }
  return ids;
}

async function seedLabels(project: DemoProject, projectId: string, founding: Founding) {
  const ids = new Map<string, string>();
  for (const { name, color } of project.labels) {
    const occasion = { ...founding, name: `label-${name}` };
    const { label } = await perform(project, occasion, 'createLabel', { projectId, name, color });
    ids.set(name, label.id);
  }
  return ids;
}

async function seedMembers(project: DemoProject, projectId: string, founding: Founding): Promise<void> {
  for (const { person, id: userId } of demoPeople) {
    const role = project.members[person];
    if (role === undefined || person === founding.by) continue;
    const occasion = { ...founding, name: `member-${person}` };
    await perform(project, occasion, 'addMember', { projectId, userId, role });
  }
}

function ownerOf({ members }: DemoProject): DemoPersonKey {
  const owner = demoPeople.find(({ person }) => members[person] === 'owner');
  if (!owner) throw new Error('Every project of the demo has an owner');
  return owner.person;
}
