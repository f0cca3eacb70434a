import type { Actor } from '../identity/actor';
import { bearerToken } from '../identity/api-token';
import { authenticate } from '../identity/authenticate';
import { assertOwnOrigin } from '../identity/origin';

/** Proves who calls, and that a cookie was sent by our own pages. */
export async function authenticateRequest(request: Request): Promise<Actor> {
  assertOriginOf(request);
  return authenticate({
    cookieHeader: request.headers.get('cookie') ?? undefined,
    authorization: request.headers.get('authorization') ?? undefined,
  });
}

/** The same without asking who it is, for what anybody may call. */
export function assertOriginOf(request: Request): void {
  assertOwnOrigin({
    method: request.method,
    headers: Object.fromEntries(request.headers),
    hasCookie: request.headers.has('cookie'),
    hasToken: bearerToken(request.headers.get('authorization')) !== undefined,
  });
}
