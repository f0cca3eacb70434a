import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { and, inArray, isNull, lt, or } from 'drizzle-orm';
import { files } from '../../db/schema/files';
import { now } from '../platform/clock';
import { transaction } from '../platform/database';
import { log } from '../platform/log';
import { fileStorage } from './current-storage';
import { incomingFolder } from './folders';
import { previewKey } from './storage-keys';

const hourMs = 60 * 60 * 1_000;
const keptUnusedMs = 24 * hourMs;
/** Longer than any upload takes. */
const incompleteMs = hourMs;
/** So few that they are gone well within the deadline of a transaction. */
const batch = 20;

/** Deletes files that nothing has held for a day, and what uploads left behind that did not end. */
export async function sweepFiles(): Promise<void> {
  let swept = 0;
  for (let count = batch; count === batch; swept += count) count = await sweepBatch();
  if (swept > 0) log.info({ files: swept }, 'Deleted files that nothing held');
  await sweepIncoming();
}

/** The rows are locked until the bytes are gone: who comes to attach one finds it, or finds it gone. */
function sweepBatch(): Promise<number> {
  const at = now().getTime();
  return transaction(async (tx) => {
    const rows = await tx
      .select({ id: files.id })
      .from(files)
      .where(
        or(
          lt(files.unusedSince, new Date(at - keptUnusedMs)),
          and(isNull(files.storedAt), lt(files.createdAt, new Date(at - incompleteMs))),
        ),
      )
      .limit(batch)
      .for('update', { skipLocked: true });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    for (const key of ids.flatMap((id) => [id, previewKey(id)])) await fileStorage().remove(key);
    await tx.delete(files).where(inArray(files.id, ids));
    return ids.length;
  });
}

/** On the disk of this machine: what a process was gathering when it was killed. */
async function sweepIncoming(): Promise<void> {
  const folder = await incomingFolder();
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const info = await stat(file).catch(() => null);
    if (info && info.mtimeMs < Date.now() - incompleteMs) await rm(file, { force: true });
  }
}
