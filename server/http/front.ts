import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AppError } from '../../contract/errors';
import { proxiesHeader, proxiesIn } from '../identity/proxies';
import { env } from '../platform/env';
import { log } from '../platform/log';
import { readablePathname, refuse, refuseOutwaited, refuseUnknownEndpoint } from './api-gate';
import { answerHealth } from './health';
import { answerMetrics } from './metrics';
import { secureAnswer } from './security-headers';
import { shedPageLoad } from './shed-page-load';

/**
 * Longer than proxies keep an idle connection (a minute, as a rule): otherwise the request that comes just
 * as we hang up is lost, and one that changes something is not sent again by itself.
 */
const keepAliveMs = 65_000;

/** Long enough for a refused upload to hear the answer. */
const lingerMs = 5_000;

export type PagesHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The HTTP server in front of the pages: names each request, says truthfully where it came from, and answers
 * what the pages do not know: health and unknown endpoints. Their handler comes when it is prepared.
 */
export function createFront(): { server: Server; serve(handler: PagesHandler): void } {
  let handleByPages: PagesHandler | undefined;
  const server = createServer((request, response) => {
    nameRequest(request);
    secureAnswer(request, response);
    response.once('finish', () => letGo(request));
    void respond(request, response, handleByPages).catch((error: unknown) => {
      log.error({ err: error, url: request.url }, 'A request failed');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.prependListener('upgrade', nameRequest);
  server.keepAliveTimeout = keepAliveMs;
  return {
    server,
    serve(handler) {
      handleByPages = handler;
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  pages?: PagesHandler,
): Promise<void> {
  const pathname = readablePathname(request.url ?? '/');
  if (pathname === null) {
    refuse(request, response, new AppError('validation', 'The URL cannot be read'));
    return;
  }
  if (await answerHealth(pathname, response)) return;
  if (await answerMetrics(pathname, request, response)) return;
  if (refuseUnknownEndpoint(pathname, request, response)) return;
  if (refuseOutwaited(pathname, request, response)) return;
  if (!pages) {
    response.writeHead(503, { 'retry-after': '1' }).end();
    return;
  }
  if (shedPageLoad(request, response)) return;
  await pages(request, response);
}

/**
 * A request that was refused before its body had come: what still comes is thrown away, or the next request on
 * the connection would wait behind it for ever. Who goes on sending is hung up on.
 */
function letGo(request: IncomingMessage): void {
  if (request.complete) return;
  request.unpipe().resume();
  const patience = setTimeout(() => request.destroy(), lingerMs).unref();
  request.once('close', () => clearTimeout(patience));
}

/** Headers that only we may set: whatever a client sent under these names is overwritten. */
function nameRequest(request: IncomingMessage): void {
  request.headers[proxiesHeader] = proxiesIn(request.headers).join(',');
  request.headers['x-request-id'] = randomUUID();
  request.headers['x-lockstep-remote-address'] = remoteAddress(request);
  request.headers['x-lockstep-path'] = request.url;
  delete request.headers['x-middleware-subrequest'];
}

/** A proxy appends the address that it saw to whatever the client had sent, so only the last one is known. */
function remoteAddress(request: IncomingMessage): string {
  const forwarded = env.TRUST_PROXY
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined;
  return forwarded || (request.socket.remoteAddress ?? '');
}
