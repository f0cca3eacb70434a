import { eq } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import type { FileVariant } from '../../contract/files';
import { files } from '../../db/schema/files';
import { requireMessage } from '../chat/access';
import type { Actor } from '../identity/actor';
import { type Reader, read } from '../platform/database';
import { notFound } from '../projects/access';
import { requireTask } from '../tasks/access';
import { fileStorage } from './current-storage';
import type { FileRow } from './present';
import { previewKey } from './storage-keys';

export type ReadableFile = {
  name: string;
  mediaType: string;
  /** Whether a page may show it. */
  isPicture: boolean;
  open(): Promise<ReadableStream<Uint8Array>>;
};

/** A file as one who may see what holds it may read it, asked anew each time. */
export async function readFile(actor: Actor, fileId: string, variant: FileVariant): Promise<ReadableFile> {
  const row = await read((reader) => requireFile(reader, actor, fileId));
  const isPreview = variant === 'preview' && row.hasPreview;
  return {
    name: row.name,
    mediaType: isPreview ? 'image/webp' : row.mediaType,
    isPicture: row.width !== null,
    async open() {
      const bytes = await fileStorage().read(isPreview ? previewKey(row.id) : row.id);
      if (!bytes) throw notFound('file');
      return bytes;
    },
  };
}

async function requireFile(reader: Reader, actor: Actor, fileId: string): Promise<FileRow> {
  const [row] = await reader.select().from(files).where(eq(files.id, fileId));
  if (!row?.storedAt || !(await maySee(reader, actor, row))) throw notFound('file');
  return row;
}

/** A file that nothing holds is its sender's alone. */
async function maySee(reader: Reader, actor: Actor, row: FileRow): Promise<boolean> {
  if (row.taskId !== null) return isFound(requireTask(reader, actor, row.taskId));
  if (row.messageId !== null) return isFound(requireMessage(reader, actor, row.messageId, 'project.read'));
  return row.uploadedBy === actor.userId;
}

async function isFound(holder: Promise<unknown>): Promise<boolean> {
  try {
    await holder;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return false;
    throw error;
  }
}
