import type { IncomingMessage } from 'node:http';
import { AppError } from '../../contract/errors';
import { oldestSupportedProtocol } from '../../contract/protocol';
import { authenticate } from '../identity/authenticate';
import { assertOwnOrigin, requestOrigin } from '../identity/origin';
import { addressGroup } from '../platform/address-group';
import { assertNotShed } from '../platform/load-watch';
import { metrics } from '../platform/metrics';
import { scaled, spend } from '../platform/rate-limiter';
import { socketsPerPerson } from '../platform/rate-limits';
import { asAppError } from '../platform/unexpected-error';
import { enterOwnRooms } from './own-rooms';
import { roomOfUser } from './rooms';
import type { ServerSocket } from './socket-server';

/** A closed tab is noticed at once, one that vanished when it misses its ping. */
const fullRetryMs = 10_000;

/**
 * Lets a handshake open a transport at all, unless its address opens too many or the node is overloaded. A browser attaches cookies to a WebSocket of any
 * page, and CORS does not stop it, so with a cookie the origin must be ours. Without a cookie only the
 * token of the next step counts.
 *
 * @throws AppError `busy`, `rate_limited`, `origin_not_allowed`
 */
export async function admitHandshake(request: IncomingMessage): Promise<void> {
  assertNotShed('arrivals');
  const { headers } = request;
  await spend('handshake', addressGroup(remoteAddressOf(request)));
  if (headers.cookie === undefined) return;
  assertOwnOrigin({ method: 'HANDSHAKE', headers, hasCookie: true, hasToken: false });
}

/**
 * Lets a socket in by `auth.token` or by its cookie. A refusal reaches the client as `connect_error`
 * with `data: { code, message }`.
 */
export async function authenticateSocket(socket: ServerSocket, next: (error?: Error) => void): Promise<void> {
  try {
    const { headers } = socket.request;
    const { token } = socket.handshake.auth as { token?: unknown };
    const socketToken = typeof token === 'string' && token !== '' ? token : undefined;
    assertOwnOrigin({
      method: 'HANDSHAKE',
      headers,
      hasCookie: headers.cookie !== undefined,
      hasToken: socketToken !== undefined,
    });
    const actor = await authenticate({ cookieHeader: headers.cookie, socketToken });
    socket.data = {
      actor,
      origin: requestOrigin(headers),
      remoteAddress: remoteAddressOf(socket.request),
      userAgent: headers['user-agent'] ?? '',
      unknownEvents: 0,
      roles: new Map(),
      viewing: null,
      typing: null,
      editing: null,
    };
    // With nothing to wait for until the socket is in its person's room, where the next one counts it.
    assertFewSockets(socket, actor.userId);
    await enterOwnRooms(socket);
    next();
  } catch (error) {
    const refusal = asAppError(error, { event: 'handshake' });
    next(Object.assign(new Error(refusal.message), { data: refusal.toWire() }));
  }
}

/** Whether the client's page is too old for this server; a client that does not say is taken as it is. */
export function isOutdated(socket: ServerSocket): boolean {
  const { protocolVersion } = socket.handshake.auth as { protocolVersion?: unknown };
  return typeof protocolVersion === 'number' && protocolVersion < oldestSupportedProtocol;
}

/** Said by the front, which knows of proxies; the socket's own where there is no front. */
function remoteAddressOf({ headers, socket }: IncomingMessage): string {
  return String(headers['x-lockstep-remote-address'] ?? socket.remoteAddress ?? '');
}

/** The new one is refused rather than the oldest cut, which would come back and cut the next. */
function assertFewSockets({ nsp }: ServerSocket, userId: string): void {
  const open = nsp.adapter.rooms.get(roomOfUser(userId))?.size ?? 0;
  if (open < scaled(socketsPerPerson)) return;
  metrics().rateLimited.inc({ limit: 'socketsPerPerson' });
  throw new AppError('too_many_sessions', `You are connected from ${open} places; close some of them`, {
    retryAfterMs: fullRetryMs,
  });
}
