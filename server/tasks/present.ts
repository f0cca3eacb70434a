import type { Task } from '../../contract/tasks';
import type { tasks } from '../../db/schema/tasks';

export type TaskRow = typeof tasks.$inferSelect;

export function presentTask(row: TaskRow, projectKey: string): Task {
  return {
    id: row.id,
    projectId: row.projectId,
    number: row.number,
    key: `${projectKey}-${row.number}`,
    title: row.title,
    description: row.description,
    columnId: row.columnId,
    position: row.position,
    assigneeIds: row.assigneeIds,
    labelIds: row.labelIds,
    priority: row.priority,
    startOn: row.startOn,
    dueOn: row.dueOn,
    estimate: row.estimate,
    attachments: row.attachments,
    commentCount: row.commentCount,
    version: row.version,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}
