import type { taskAttachmentCommands } from '../../../contract/task-attachments';
import type { Task } from '../../../contract/tasks';
import { createFile, createTask, type Person, type Team } from '../../support/factories';
import { run } from '../../support/services';
import type { LawCases } from './law-case';

/** A task with two files, of which the owner put the first there. */
async function createTaskWithFiles(team: Team): Promise<Task> {
  const { id: taskId } = await createTask(team);
  let task: Task | undefined;
  for (const owner of [team.owner, team.editor]) {
    const file = await createFile(owner, team);
    task = (await run(owner, 'attachFile', { taskId, fileId: file.id })).task;
  }
  return task as Task;
}

/** What an actor who may not speak at all has uploaded is nothing: they name somebody else's. */
async function fileFor(team: Team, actor: Person): Promise<string> {
  const isWriter = actor === team.owner || actor === team.editor || actor === team.otherOwner;
  return (await createFile(isWriter ? actor : team.owner, team)).id;
}

export const attachmentCases: LawCases<keyof typeof taskAttachmentCommands> = {
  attachFile: [
    {
      title: 'the first',
      input: async (team, actor) => ({
        taskId: (await createTask(team)).id,
        fileId: await fileFor(team, actor),
      }),
      events: ['taskUpdated'],
    },
    {
      title: 'below others',
      input: async (team, actor) => ({
        taskId: (await createTaskWithFiles(team)).id,
        fileId: await fileFor(team, actor),
      }),
      events: ['taskUpdated'],
    },
  ],
  detachFile: [
    {
      title: 'whoever put it there',
      async input(team) {
        const { id, attachments } = await createTaskWithFiles(team);
        return { taskId: id, fileId: attachments[0]?.id ?? '' };
      },
      events: ['taskUpdated'],
    },
  ],
};
