import { and, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import type { StoredFile } from '../../contract/files';
import { files } from '../../db/schema/files';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { presentFile } from './present';

/** Where a file was uploaded to, and so may be used. */
export type FilePlace = { projectId: string | null; conversationId: string | null };

/**
 * Files of the actor's own that nothing holds yet, locked until the commit, in the order of their ids' list.
 *
 * @throws AppError `rule_not_in_project` for what is somebody else's, of another place, in use, or not there:
 * none of these is told apart.
 */
export async function takeFiles(
  { tx }: UnitOfWork,
  actor: Actor,
  fileIds: readonly string[],
  place: FilePlace,
): Promise<StoredFile[]> {
  if (fileIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(files)
    .where(
      and(
        inArray(files.id, [...fileIds]),
        eq(files.uploadedBy, actor.userId),
        isIn(place),
        isNotNull(files.storedAt),
        isNotNull(files.unusedSince),
      ),
    )
    .orderBy(files.id)
    .for('update');
  const found = new Map(rows.map((row) => [row.id, presentFile(row)]));
  return fileIds.map((id) => found.get(id) ?? refuse());
}

/** The taken files belong to a task or a message from now on. */
export async function holdFiles(
  { tx }: UnitOfWork,
  held: readonly StoredFile[],
  holder: { taskId: string } | { messageId: string },
): Promise<void> {
  if (held.length === 0) return;
  const ids = held.map(({ id }) => id);
  await tx
    .update(files)
    .set({ ...holder, unusedSince: null })
    .where(inArray(files.id, ids));
}

/** Nothing holds these any more; they are kept for another day. */
export async function releaseFiles({ tx, now }: UnitOfWork, released: readonly StoredFile[]): Promise<void> {
  if (released.length === 0) return;
  const ids = released.map(({ id }) => id);
  await tx
    .update(files)
    .set({ taskId: null, messageId: null, unusedSince: now })
    .where(inArray(files.id, ids));
}

function isIn({ projectId, conversationId }: FilePlace): SQL {
  return projectId !== null
    ? eq(files.projectId, projectId)
    : eq(files.conversationId, conversationId as string);
}

function refuse(): never {
  throw new AppError('rule_not_in_project', 'There is no such file of yours to attach here', {
    fields: [{ path: 'fileId', message: 'is not a file of yours that waits to be attached here' }],
  });
}
