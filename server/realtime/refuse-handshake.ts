import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { AppError } from '../../contract/errors';

type Decide = (message: string | undefined, isAllowed: boolean) => void;

/**
 * Refuses a handshake with its status and code. To a refused upgrade Engine.IO would say a bare 400, so the
 * answer is written before it comes to that; it finds the socket ended then and only closes it.
 */
export function refuseHandshake(request: IncomingMessage, decide: Decide, error: AppError): void {
  if (request.headers.upgrade !== undefined) {
    const body = JSON.stringify(error.toWire());
    const { retryAfterMs } = error.details;
    request.socket.end(
      [
        `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
        'Connection: close',
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        ...(retryAfterMs === undefined ? [] : [`Retry-After: ${Math.ceil(retryAfterMs / 1_000)}`]),
        '',
        body,
      ].join('\r\n'),
    );
  }
  decide(error.code, false);
}
