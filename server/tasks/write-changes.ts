import { sql } from 'drizzle-orm';
import type { TaskChanges, TaskField } from '../../contract/tasks';
import type { UnitOfWork } from '../log/unit-of-work';
import type { TaskRow } from './present';

const fieldColumns: Record<TaskField, string> = {
  title: 'title',
  description: 'description',
  columnId: 'column_id',
  position: 'position',
  assigneeIds: 'assignee_ids',
  labelIds: 'label_ids',
  priority: 'priority',
  startOn: 'start_on',
  dueOn: 'due_on',
  estimate: 'estimate',
  attachments: 'attachments',
};

/** The row as it will be. Each changed field remembers the version at which it changed. */
export function withChanges(row: TaskRow, changes: TaskChanges): TaskRow {
  const version = row.version + 1;
  const changed = Object.fromEntries(Object.keys(changes).map((field) => [field, version]));
  const fieldVersions = { ...row.fieldVersions, ...changed };
  return { ...row, ...(changes as Partial<TaskRow>), version, fieldVersions };
}

/**
 * One statement for every set of fields, so that it is prepared once: the changed columns come as JSON
 * over the locked row.
 */
export async function writeChanges(
  unit: UnitOfWork,
  { id, version, fieldVersions }: TaskRow,
  changes: TaskChanges,
): Promise<void> {
  const fields = Object.keys(changes) as TaskField[];
  const columns = Object.fromEntries(fields.map((field) => [fieldColumns[field], changes[field]]));
  await unit.tx.execute(sql`
    update tasks set (title, description, column_id, position, assignee_ids, label_ids, priority,
        start_on, due_on, estimate, attachments, version, field_versions)
      = (select changed.title, changed.description, changed.column_id, changed.position, changed.assignee_ids,
           changed.label_ids, changed.priority, changed.start_on, changed.due_on, changed.estimate,
           changed.attachments,
           ${version}::integer, ${JSON.stringify(fieldVersions)}::jsonb
         from jsonb_populate_record(tasks, ${JSON.stringify(columns)}::jsonb) as changed)
    where id = ${id}`);
}
