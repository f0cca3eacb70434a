import { sql } from 'drizzle-orm';
import type { ProjectOverview } from '../../contract/projects';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { columns, projectMembers, projects } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { type Reader, read } from '../platform/database';

const shownMembers = 5;

/** A glance over all of a person's projects. Nothing of it is followed: the list asks again while it is open. */
export async function listProjectOverviews(
  actor: Actor,
  { today }: QueryInput<'listProjectOverviews'>,
): Promise<QueryOutput<'listProjectOverviews'>> {
  const rows = await read((reader) => selectOverviews(reader, actor.userId, today));
  return { items: rows };
}

async function selectOverviews(reader: Reader, userId: string, today: string): Promise<ProjectOverview[]> {
  const rows = await reader.execute<ProjectOverview>(sql`
    select mine.project_id as "projectId", work.open as "openTasks", work.overdue as "overdueTasks",
      people.count as "memberCount", people.first as members
    from ${projectMembers} as mine
    join ${projects} as project on project.id = mine.project_id and project.archived_at is null
    left join lateral (
      select id from ${columns} as last
      where last.project_id = mine.project_id
        and exists (select from ${columns} as other
          where other.project_id = last.project_id and other.position < last.position)
      order by last.position desc limit 1
    ) as done on true
    cross join lateral (
      select count(*)::int as open, count(*) filter (where task.due_on < ${today}::date)::int as overdue
      from ${tasks} as task
      where task.project_id = mine.project_id and task.archived_at is null
        and task.column_id is distinct from done.id
    ) as work
    cross join lateral (
      select max(listed.total)::int as count,
        jsonb_agg(jsonb_build_object('userId', listed.user_id, 'name', listed.name) order by listed.place) as first
      from (
        select member.user_id, person.name, count(*) over () as total,
          row_number() over (order by member.joined_at, member.user_id) as place
        from ${projectMembers} as member
        join ${users} as person on person.id = member.user_id
        where member.project_id = mine.project_id
      ) as listed
      where listed.place <= ${shownMembers}
    ) as people
    where mine.user_id = ${userId}
    order by mine.project_id`);
  return [...rows];
}
