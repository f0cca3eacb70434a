import { and, eq, inArray } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { AppError } from '../../contract/errors';
import { labels, projectMembers } from '../../db/schema/projects';
import type { Transaction } from '../platform/database';

type References = { assigneeIds?: readonly string[] | undefined; labelIds?: readonly string[] | undefined };

/**
 * A task points only at people and labels of its own project. The rows are locked against removal until
 * the commit, so that no task keeps a label that is deleted at the same moment.
 */
export async function assertReferences(
  tx: Transaction,
  projectId: string,
  references: References,
): Promise<void> {
  const { assigneeIds = [], labelIds = [] } = references;
  if (assigneeIds.length > 0) {
    const found = await tx
      .select({ id: projectMembers.userId })
      .from(projectMembers)
      .where(and(eq(projectMembers.projectId, projectId), isOneOf(projectMembers.userId, assigneeIds)))
      .for('share');
    assertAllFound('assigneeIds', 'is not a member of this project', assigneeIds, found);
  }
  if (labelIds.length > 0) {
    const found = await tx
      .select({ id: labels.id })
      .from(labels)
      .where(and(eq(labels.projectId, projectId), isOneOf(labels.id, labelIds)))
      .for('share');
    assertAllFound('labelIds', 'is not a label of this project', labelIds, found);
  }
}

function isOneOf(column: PgColumn, ids: readonly string[]) {
  return inArray(column, [...ids]);
}

function assertAllFound(
  path: string,
  message: string,
  wanted: readonly string[],
  found: { id: string }[],
): void {
  const known = new Set(found.map(({ id }) => id));
  const fields = wanted.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `${path}.${index}`, message }],
  );
  if (fields.length > 0) {
    throw new AppError('rule_not_in_project', 'The task names something of another project', { fields });
  }
}
