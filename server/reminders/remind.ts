import { sql } from 'drizzle-orm';
import { reminders } from '../../db/schema/reminders';
import { notify } from '../inbox/notify';
import { commit } from '../log/commit';
import type { UnitOfWork } from '../log/unit-of-work';
import { now } from '../platform/clock';
import { read } from '../platform/database';
import { type DueTask, selectDueTasks } from './due-tasks';

/**
 * Tells people of tasks that are due: the day before, on the day and the day after, by their own
 * calendars. Each is told once, however often and by how many this is called.
 */
export async function remindOfDueTasks(at = now()): Promise<void> {
  for (const due of await read((reader) => selectDueTasks(reader, at))) {
    await commit({
      name: 'remindOfDueTask',
      userId: null,
      mutation: null,
      at,
      work: (unit) => remindOf(unit, due),
    });
  }
}

async function remindOf(unit: UnitOfWork, due: DueTask): Promise<void> {
  const { taskId, projectId, key, title, daysLeft } = due;
  const userIds = await rememberNew(unit, due);
  const type = daysLeft < 0 ? 'overdue' : 'due_soon';
  const body = daysLeft < 0 ? 'Was due yesterday' : daysLeft === 0 ? 'Due today' : 'Due tomorrow';
  const subject = { title, projectId, taskId, taskKey: key };
  await notify(
    unit,
    null,
    subject,
    userIds.map((userId) => ({ userId, type, body })),
  );
}

/** Who was not reminded of this yet: another worker may have come first, and is waited for. */
async function rememberNew({ tx }: UnitOfWork, { taskId, dueOn, daysLeft, userIds }: DueTask) {
  const remembered = await tx.execute<{ userId: string }>(sql`
    insert into ${reminders} (task_id, user_id, due_on, days_left)
    select ${taskId}::uuid, person.id, ${dueOn}::date, ${daysLeft}::smallint
    from unnest(${sql.param(userIds)}::uuid[]) as person(id)
    order by person.id
    on conflict do nothing
    returning user_id as "userId"`);
  return remembered.map(({ userId }) => userId);
}
