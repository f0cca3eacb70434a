import type { DemoProject } from '../../db/seed/demo-project';
import { type DemoPersonKey, demoPeople } from '../../db/seed/people';
import { executeQuery } from '../commands/query';
import { demoActor } from '../identity/demo-actor';
import { readingOf, talkOf } from './chat-history';
import { type KnownIds, noIds, type Occasion, perform, performAll } from './deed';
import { daysBefore } from './demo-time';
import { historyOf } from './task-history';

/** A project of the demo that exists, with the ids behind the names in its data. */
export type FoundedProject = { project: DemoProject; projectId: string; ids: KnownIds };

/** Builds a project as its owner would: columns, labels, members. */
export async function foundProject(project: DemoProject, today: Date): Promise<FoundedProject> {
  const founding = { at: daysBefore(today, project.created), by: ownerOf(project) };
  const { key, name, description } = project;
  const { project: founded } = await perform({ ...founding, name: `${key}-project` }, 'createProject', {
    key,
    name,
    description,
  });
  const projectId = founded.id;
  const columns = await seedColumns(project, projectId, founding);
  const labels = await seedLabels(project, projectId, founding);
  await seedMembers(project, projectId, founding);
  return { project, projectId, ids: { ...noIds(), columns, labels } };
}

/** Does what was done to the tasks of a project and said in its chat, in the order of time. */
export async function seedWork({ project, projectId, ids }: FoundedProject, today: Date): Promise<void> {
  const tasks = project.tasks.flatMap((task, index) => historyOf({ task, index, project, projectId, today }));
  const { key, chat } = project;
  await performAll([...tasks, ...talkOf({ chat, target: { projectId }, room: key, today })], ids);
}

/** Lets the members have read what was said, but for today's. */
export async function seedReading({ project, projectId, ids }: FoundedProject, today: Date): Promise<void> {
  const { key, chat, members } = project;
  const people = demoPeople.map(({ person }) => person).filter((person) => members[person] !== undefined);
  await performAll(readingOf({ chat, target: { projectId }, room: key, today }, people), ids);
}

type Founding = Omit<Occasion, 'name'>;

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
        ? await perform({ ...founding, name: `${project.key}-new-column-${name}` }, 'createColumn', {
            projectId,
            name,
            wipLimit,
            ...place,
          })
        : await perform({ ...founding, name: `${project.key}-column-${name}` }, 'updateColumn', {
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
    const occasion = { ...founding, name: `${project.key}-label-${name}` };
    const { label } = await perform(occasion, 'createLabel', { projectId, name, color });
    ids.set(name, label.id);
  }
  return ids;
}

async function seedMembers(project: DemoProject, projectId: string, founding: Founding): Promise<void> {
  for (const { person, id: userId } of demoPeople) {
    const role = project.members[person];
    if (role === undefined || person === founding.by) continue;
    const occasion = { ...founding, name: `${project.key}-member-${person}` };
    await perform(occasion, 'addMember', { projectId, userId, role });
  }
}

function ownerOf({ members }: DemoProject): DemoPersonKey {
  const owner = demoPeople.find(({ person }) => members[person] === 'owner');
  if (!owner) throw new Error('Every project of the demo has an owner');
  return owner.person;
}
