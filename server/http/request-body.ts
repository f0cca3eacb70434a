import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { bodyChunks } from '../platform/body-chunks';

/** The members of a JSON body; a request without a body has none. */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return {};
  assertJson(request.headers.get('content-type'));
  const value = parseJson(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('validation', 'The body must be a JSON object');
  }
  return value as Record<string, unknown>;
}

/** The members of a body as HTML forms and scripts send it: form fields or JSON. */
export async function readFormBody(request: Request): Promise<Record<string, unknown>> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return readJsonBody(request);
  const bytes = await readBytes(request);
  return Object.fromEntries(new URLSearchParams(bytes.toString()));
}

async function readBytes({ body }: Request): Promise<Buffer> {
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  const bounds = { maxBytes: limits.bodyBytes, tooLarge, deadlineMs: limits.bodyDeadlineMs };
  for await (const chunk of bodyChunks(body, bounds)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function tooLarge(): AppError {
  return new AppError('too_large', `The body is larger than ${limits.bodyBytes} bytes`);
}

function assertJson(contentType: string | null): void {
  const [mediaType = ''] = (contentType ?? '').split(';');
  if (mediaType.trim().toLowerCase() === 'application/json') return;
  throw new AppError('unsupported_media_type', 'The body must be application/json');
}

function parseJson(bytes: Buffer): unknown {
  try {
    // A byte order mark is kept, and so refused: JSON has none.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new AppError('validation', 'The body is not valid JSON');
  }
}
