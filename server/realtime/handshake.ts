import type { IncomingMessage } from 'node:http';
import { oldestSupportedProtocol } from '../../contract/protocol';
import { authenticate } from '../identity/authenticate';
import { assertOwnOrigin, requestOrigin } from '../identity/origin';
import { asAppError } from '../platform/unexpected-error';
import { enterOwnRooms } from './own-rooms';
import type { ServerSocket } from './socket-server';

/**
 * Whether a handshake may open a transport at all. A browser attaches cookies to a WebSocket of any
 * page, and CORS does not stop it, so with a cookie the origin must be ours. Without a cookie only the
 * token of the next step counts.
 *
 * @throws AppError `origin_not_allowed`
 */
export function assertOwnHandshake({ headers }: IncomingMessage): void {
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
    socket.data = {
      actor: await authenticate({ cookieHeader: headers.cookie, socketToken }),
      origin: requestOrigin(headers),
      remoteAddress: String(headers['x-lockstep-remote-address'] ?? socket.handshake.address),
      userAgent: headers['user-agent'] ?? '',
      unknownEvents: 0,
      roles: new Map(),
      viewing: null,
      typing: null,
      editing: null,
    };
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
