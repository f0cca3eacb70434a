import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { users } from '../../db/schema/users';
import { databaseClient } from '../../server/platform/database';
import { enqueue } from '../../server/queue/enqueue';
import { createTask, type Person, type Team } from './factories';
import { run } from './services';

/** A task of the editor's, of which they are to be reminded now. */
export async function createTaskDueToday(team: Team): Promise<void> {
  const { editor, owner } = team;
  await liveAtNoon(editor);
  const { id: taskId } = await createTask(team, { assigneeIds: [editor.userId] });
  await run(owner, 'updateTask', { taskId, dueOn: new Date().toISOString().slice(0, 10) });
}

export function remindNow(id = uuidv7()): Promise<void> {
  return databaseClient().begin((tx) => enqueue(tx, 'reminders', [{ id, data: null, startAfterSeconds: 0 }]));
}

/** Lets it be noon where a person lives, so that reminders of today have come. */
async function liveAtNoon({ userId }: Person): Promise<void> {
  const hoursAhead = 12 - new Date().getUTCHours();
  // The names of these zones count westwards.
  const timeZone = `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;
  await databaseClient().orm.update(users).set({ timeZone }).where(eq(users.id, userId));
}
