import type { StoredFile } from '../../contract/files';

const known = new Map<string, StoredFile>();

/** What this page has uploaded, so that a message that names it can be shown before the server has answered. */
export function rememberFile(file: StoredFile): void {
  known.set(file.id, file);
}

export function knownFiles(fileIds: readonly string[] = []): StoredFile[] {
  return fileIds.flatMap((id) => known.get(id) ?? []);
}
