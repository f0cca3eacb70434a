import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../contract/errors';
import { bearerToken } from '../identity/api-token';
import { isFromThisMachine } from '../identity/this-machine';
import { env } from '../platform/env';
import { metrics } from '../platform/metrics';
import { hashSecret } from '../platform/secret';
import { refuse } from './api-gate';

/** Answers `/metrics` in Prometheus' text, to who has the token or, where none is set, to this machine. */
export async function answerMetrics(
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (pathname !== '/metrics') return false;
  const refusal = refusalOf(request);
  if (refusal) {
    refuse(request, response, refusal);
    return true;
  }
  const { registry } = metrics();
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
  response.end(text);
  return true;
}

function refusalOf({ headers }: IncomingMessage): AppError | null {
  if (env.METRICS_TOKEN === undefined) {
    const isLocal = isFromThisMachine(String(headers['x-lockstep-remote-address']), headers);
    return isLocal ? null : new AppError('forbidden', 'Set METRICS_TOKEN to read this from elsewhere');
  }
  const given = bearerToken(headers.authorization) ?? '';
  // Hashes are of one length, and their comparison takes the same time wherever they differ.
  const isKnown = timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(env.METRICS_TOKEN)));
  return isKnown ? null : new AppError('unauthenticated', 'Send METRICS_TOKEN as a bearer token');
}
