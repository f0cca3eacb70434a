import { rm } from 'node:fs/promises';
import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { AppError } from '../../contract/errors';
import type { StoredFile } from '../../contract/files';
import type { RoomTarget } from '../../contract/room-target';
import { files } from '../../db/schema/files';
import { requireRoom } from '../chat/access';
import type { Actor } from '../identity/actor';
import { now } from '../platform/clock';
import { read, type Transaction, transaction } from '../platform/database';
import { env } from '../platform/env';
import { fileStorage } from './current-storage';
import { fileName } from './file-name';
import type { FilePlace } from './hold';
import { mediaTypeOf } from './media-type';
import { isShownAsPicture, redrawPicture } from './picture';
import { type FileRow, presentFile } from './present';
import { type Received, receive } from './receive';
import { previewKey } from './storage-keys';

export type Upload = {
  /** The project or conversation in which it is to be used. */
  target: RoomTarget;
  /** As the sender calls it. */
  name: string;
  body: ReadableStream<Uint8Array> | null;
};

/**
 * Takes in a file, by whoever may write in the room of its project or conversation. It waits a day for a
 * task or a message to hold it, and until then its sender alone may read it.
 *
 * The row comes first and says that the bytes are not there yet: a crash at any point leaves a row that
 * the sweep finds, and never bytes that nobody knows of.
 */
export async function uploadFile(actor: Actor, { target, name, body }: Upload): Promise<StoredFile> {
  const place = await read((reader) => requireRoom(reader, actor, target, 'message.write'));
  const received = await receive(body, env.FILE_MAX_MB * 1024 * 1024);
  try {
    const content = await examine(received);
    const row = await reserve(actor, place, { name: fileName(name), ...content.stored });
    if (content.preview) await fileStorage().write(previewKey(row.id), content.preview.path);
    await fileStorage().write(row.id, content.path);
    return await complete(row);
  } finally {
    await removeLeftovers(received);
  }
}

type Content = Awaited<ReturnType<typeof examine>>;

async function examine({ path, byteSize }: Received) {
  const mediaType = await mediaTypeOf(path);
  if (!isShownAsPicture(mediaType)) {
    return {
      path,
      preview: null,
      stored: { mediaType, byteSize, width: null, height: null, hasPreview: false },
    };
  }
  const { width, height, preview, ...picture } = await redrawPicture(path, mediaType);
  const stored = { mediaType, byteSize: picture.byteSize, width, height, hasPreview: preview !== null };
  return { path: picture.path, preview, stored };
}

/** Counts what the place holds already, one upload after the other. */
function reserve(
  actor: Actor,
  place: FilePlace,
  content: Content['stored'] & { name: string },
): Promise<FileRow> {
  const { projectId, conversationId } = place;
  const room = projectId ?? conversationId;
  return transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${room}, 0))`);
    await assertRoomLeft(tx, place, content.byteSize);
    const at = now();
    const [row] = await tx
      .insert(files)
      .values({
        id: uuidv7(),
        projectId,
        conversationId,
        uploadedBy: actor.userId,
        ...content,
        createdAt: at,
        unusedSince: at,
      })
      .returning();
    return row as FileRow;
  });
}

async function assertRoomLeft(
  tx: Transaction,
  { projectId, conversationId }: FilePlace,
  byteSize: number,
): Promise<void> {
  const [used] = await tx
    .select({ byteSize: sql<string>`coalesce(sum(${files.byteSize}), 0)` })
    .from(files)
    .where(
      projectId !== null ? eq(files.projectId, projectId) : eq(files.conversationId, conversationId ?? ''),
    );
  if (Number(used?.byteSize) + byteSize <= env.FILES_QUOTA_MB * 1024 * 1024) return;
  const what = projectId !== null ? 'project' : 'conversation';
  throw new AppError(
    'rule_limit_reached',
    `The files of this ${what} may take ${env.FILES_QUOTA_MB} MB together; delete some first`,
  );
}

async function complete({ id }: FileRow): Promise<StoredFile> {
  const [row] = await transaction((tx) =>
    tx.update(files).set({ storedAt: now() }).where(eq(files.id, id)).returning(),
  );
  return presentFile(row as FileRow);
}

/** What was moved to its place is not here any more. */
async function removeLeftovers({ path }: Received): Promise<void> {
  for (const suffix of ['', '.redrawn', '.redrawn.preview']) await rm(path + suffix, { force: true });
}
