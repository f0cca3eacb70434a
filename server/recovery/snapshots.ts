import { asc, eq } from 'drizzle-orm';
import type { QueryInput } from '../../contract/queries';
import type { ProjectSnapshot, UserSnapshot } from '../../contract/recovery';
import { projectStream, userStream } from '../../contract/streams';
import { columns, labels } from '../../db/schema/projects';
import { selectConversationsOf } from '../chat/conversation-queries';
import { selectRoomsOf } from '../chat/rooms';
import type { Actor } from '../identity/actor';
import { selectUnread } from '../inbox/queries';
import { readHead } from '../log/read';
import { readConsistently } from '../platform/database';
import { requireAccess } from '../projects/access';
import { presentColumn, presentLabel, presentProject } from '../projects/present';
import { selectMembers, selectProjectsOf } from '../projects/queries';
import { selectBoardTasks } from '../tasks/queries';
import { selectUser } from '../users/queries';

/** Everything that members see and the head of the stream, from one moment: events after `seq` come on top. */
export function getProject(actor: Actor, { projectId }: QueryInput<'getProject'>): Promise<ProjectSnapshot> {
  return readConsistently(async (tx) => {
    const { project } = await requireAccess(tx, actor, projectId, 'project.read');
    const { epoch, head } = await readHead(tx, projectStream(projectId));
    const columnRows = await tx
      .select()
      .from(columns)
      .where(eq(columns.projectId, projectId))
      .orderBy(asc(columns.position), asc(columns.id));
    const labelRows = await tx
      .select()
      .from(labels)
      .where(eq(labels.projectId, projectId))
      .orderBy(labels.id);
    return {
      epoch,
      seq: head,
      project: presentProject(project),
      columns: columnRows.map(presentColumn),
      labels: labelRows.map(presentLabel),
      members: await selectMembers(tx, projectId),
      tasks: await selectBoardTasks(tx, projectId, project.key),
    };
  });
}

/** What one person sees outside of projects. */
export function getMySnapshot(actor: Actor): Promise<UserSnapshot> {
  return readConsistently(async (tx) => {
    const { userId } = actor;
    const { epoch, head } = await readHead(tx, userStream(userId));
    const projects = await selectProjectsOf(tx, userId);
    const conversations = await selectConversationsOf(tx, userId);
    return {
      epoch,
      seq: head,
      user: await selectUser(tx, userId),
      projects,
      conversations,
      rooms: await selectRoomsOf(tx, userId, { projects, conversations }),
      inbox: await selectUnread(tx, userId),
    };
  });
}
