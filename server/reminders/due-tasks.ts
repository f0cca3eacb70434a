import { sql } from 'drizzle-orm';
import { taskWatches } from '../../db/schema/inbox';
import { columns, projectMembers, projects } from '../../db/schema/projects';
import { reminders } from '../../db/schema/reminders';
import { tasks } from '../../db/schema/tasks';
import { users } from '../../db/schema/users';
import type { Reader } from '../platform/database';

/** The hour of a person's own day from which on they are reminded. */
const fromHour = 8;
const atOnce = 500;

/** A task that is due, and the people who have not been told so yet. */
export type DueTask = {
  taskId: string;
  projectId: string;
  key: string;
  title: string;
  dueOn: string;
  /** 1 the day before, 0 on the day, -1 the day after. */
  daysLeft: number;
  userIds: string[];
};

/**
 * Open tasks that are due tomorrow, today, or were yesterday, where it is morning or later; with those to
 * whom they are assigned, or else who wrote them down. Who has muted a task is left alone.
 */
export async function selectDueTasks(reader: Reader, at: Date): Promise<DueTask[]> {
  const rows = await reader.execute<DueTask>(sql`
    select task.id as "taskId", task.project_id as "projectId", project.key || '-' || task.number as key,
      task.title, task.due_on::text as "dueOn", here.days_left as "daysLeft",
      array_agg(person.id order by person.id) as "userIds"
    from ${tasks} as task
    join ${projects} as project on project.id = task.project_id and project.archived_at is null
    join ${projectMembers} as member on member.project_id = task.project_id
      and (member.user_id = any(task.assignee_ids)
        or (task.assignee_ids = '{}' and member.user_id = task.created_by))
    join ${users} as person on person.id = member.user_id and person.deactivated_at is null
    cross join lateral (
      select ${at.toISOString()}::timestamptz at time zone person.time_zone as moment
    ) as local
    cross join lateral (select task.due_on - local.moment::date as days_left) as here
    where task.archived_at is null
      and task.due_on between ${at.toISOString()}::date - 2 and ${at.toISOString()}::date + 2
      and here.days_left between -1 and 1
      and extract(hour from local.moment) >= ${fromHour}
      and not exists (select from ${taskWatches} as watch
        where watch.task_id = task.id and watch.user_id = person.id and watch.level = 'muted')
      and not exists (select from ${reminders} as told
        where told.task_id = task.id and told.user_id = person.id
          and told.due_on = task.due_on and told.days_left = here.days_left)
      and not (exists (select from ${columns} as earlier
          where earlier.project_id = task.project_id and earlier.id <> task.column_id)
        and task.column_id = (select id from ${columns} as last
          where last.project_id = task.project_id order by last.position desc limit 1))
    group by task.id, project.key, here.days_left
    limit ${atOnce}`);
  return [...rows];
}
