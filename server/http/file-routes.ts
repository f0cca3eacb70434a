import contentDisposition from 'content-disposition';
import * as z from 'zod';
import { fileVariants } from '../../contract/files';
import { id } from '../../contract/ids';
import { limits } from '../../contract/limits';
import type { RoomTarget } from '../../contract/room-target';
import { parseInput } from '../commands/parse';
import { type ReadableFile, readFile } from '../files/read-file';
import { uploadFile } from '../files/upload-file';
import { spend } from '../platform/rate-limiter';
import { answer } from './answer';
import { authenticateRequest } from './authenticate-request';

type RouteContext<Parameter extends string> = { params: Promise<Record<Parameter, string>> };

const uploadInput = z.strictObject({ name: z.string().min(1, 'must not be empty').max(1_000) });
const projectTarget = z.strictObject({ projectId: id });
const conversationTarget = z.strictObject({ conversationId: id });
const readInput = z.strictObject({ fileId: id, variant: z.enum(fileVariants).default('full') });

export function uploadToProject(request: Request, { params }: RouteContext<'projectId'>): Promise<Response> {
  return upload(request, async () => parseInput(projectTarget, await params));
}

export function uploadToConversation(
  request: Request,
  { params }: RouteContext<'conversationId'>,
): Promise<Response> {
  return upload(request, async () => parseInput(conversationTarget, await params));
}

/** Rights and limits are asked before the first byte is read. */
function upload(request: Request, targetOf: () => Promise<RoomTarget>): Promise<Response> {
  const work = async () => {
    const actor = await authenticateRequest(request);
    const target = await targetOf();
    const { name } = parseInput(uploadInput, queryOf(request));
    await spend('upload', actor.userId);
    const file = await uploadFile(actor, { target, name, body: request.body });
    return Response.json({ file }, { status: 201 });
  };
  return answer(request, { route: 'upload' }, work, limits.uploadDeadlineMs);
}

export function downloadFile(request: Request, { params }: RouteContext<'fileId'>): Promise<Response> {
  return answer(request, { route: 'download' }, async () => {
    const actor = await authenticateRequest(request);
    const input = parseInput(readInput, { ...queryOf(request), ...(await params) });
    await spend('read', actor.userId);
    const file = await readFile(actor, input.fileId, input.variant);
    // What a file holds never changes, but who may read it does: a browser asks each time, and is told "as before".
    const headers = { ...headersOf(file), etag: `"${input.fileId}-${input.variant}"` };
    if (request.headers.get('if-none-match') === headers.etag)
      return new Response(null, { status: 304, headers });
    return new Response(await file.open(), { headers });
  });
}

/** Somebody else's bytes under our own origin: never run, never guessed at, and shown only if we drew them. */
function headersOf({ name, mediaType, isPicture }: ReadableFile): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-disposition': contentDisposition(name, {
      type: isPicture ? 'inline' : 'attachment',
      // The name itself travels encoded; Next never answers with a header beyond ASCII.
      fallback: name.replace(/[^ -~]/g, '_'),
    }),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  };
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
