import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../platform/env';

/** Where uploads are gathered before anybody knows what they are; on one disk with what is kept. */
export async function incomingFolder(): Promise<string> {
  const folder = path.resolve(env.LOCKSTEP_DATA_DIR, 'files', 'incoming');
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Where all of them are kept on the disk. */
export function keptFolder(dataFolder: string): string {
  return path.resolve(dataFolder, 'files', 'kept');
}

/** Where a file is kept on the disk: spread over folders, since some tools are slow with very large ones. */
export function keptPath(key: string, dataFolder = env.LOCKSTEP_DATA_DIR): string {
  // The end of a UUIDv7 is random; its beginning is the time.
  const [id = key] = key.split('.');
  return path.join(keptFolder(dataFolder), id.slice(-2), key);
}
