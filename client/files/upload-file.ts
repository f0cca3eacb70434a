import { AppError } from '../../contract/errors';
import type { StoredFile } from '../../contract/files';
import type { RoomTarget } from '../../contract/room-target';
import { toError } from '../http/api';
import { rememberFile } from './known-files';

export type UploadOptions = {
  target: RoomTarget;
  file: File;
  /** How much of it is on its way, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file's bytes. By XMLHttpRequest, since `fetch` does not tell how far it has come.
 *
 * @throws AppError with a code of the contract; `unavailable` where nobody answered.
 */
export async function uploadFile({ target, file, onProgress, signal }: UploadOptions): Promise<StoredFile> {
  const request = new XMLHttpRequest();
  request.open('POST', `${pathOf(target)}?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
  signal.addEventListener('abort', () => request.abort(), { once: true });
  await new Promise<void>((resolve) => {
    request.onloadend = () => resolve();
    request.send(file);
  });
  if (request.status === 0) throw new AppError('unavailable', 'The server cannot be reached');
  if (request.status !== 201) throw toError(request.response, request.status);
  const stored = (request.response as { file: StoredFile }).file;
  rememberFile(stored);
  return stored;
}

function pathOf({ projectId, conversationId }: RoomTarget): string {
  return projectId !== undefined
    ? `/api/projects/${projectId}/files`
    : `/api/conversations/${conversationId}/files`;
}
