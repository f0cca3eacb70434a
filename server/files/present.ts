import type { StoredFile } from '../../contract/files';
import type { files } from '../../db/schema/files';

export type FileRow = typeof files.$inferSelect;

export function presentFile({ id, name, mediaType, byteSize, width, height }: FileRow): StoredFile {
  return { id, name, mediaType, byteSize, width, height };
}
