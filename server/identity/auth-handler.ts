import { parseCookie } from 'cookie';
import type { NextApiRequest, NextApiResponse } from 'next';
import * as nextAuth from 'next-auth';
import { AppError } from '../../contract/errors';
import { letNextAuthTrustItsCaller } from '../platform/env';
import { type AuthCall, createAuthOptions } from './auth-options';
import { AuthResponse } from './auth-response';
import { ownPath } from './origin';

export type AuthRequest = AuthCall & {
  method: string;
  /** What follows `/api/auth/`, in parts: `['callback', 'credentials']`. */
  path: string[];
  query: Record<string, string>;
  body: Record<string, unknown>;
};

/** Node hands out a CommonJS module whole, bundlers hand out its default export. */
const imported = nextAuth.default as typeof nextAuth.default & { default?: typeof nextAuth.default };
const runNextAuth = imported.default ?? imported;

/**
 * Answers the routes of next-auth. It is called in the form that it has for older Next servers, since
 * only there its caller decides which headers and cookies it sees: it gets our own origin whatever the
 * request claims, and none but the cookies that it needs, so that no odd cookie makes it answer 500.
 */
export async function handleAuth(request: AuthRequest): Promise<Response> {
  const failures: unknown[] = [];
  const options = createAuthOptions(request, failures);
  const [action, providerId] = request.path;
  if (action === 'callback' && !options.providers.some(({ id }) => id === providerId)) {
    throw new AppError('not_found', 'There is no such way to sign in');
  }
  letNextAuthTrustItsCaller();
  const response = new AuthResponse();
  await runNextAuth(
    toApiRequest(request) as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  );
  if (failures.length > 0) throw failures[0];
  return response.toFetchResponse();
}

function toApiRequest({ method, path, query, body, origin, cookieHeader }: AuthRequest) {
  const { protocol, host } = new URL(origin);
  return {
    method,
    query: { ...query, callbackUrl: ownPath(query.callbackUrl, origin) ?? '/', nextauth: path },
    body,
    cookies: neededCookies(cookieHeader),
    headers: { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', '') },
  };
}

/** The session and the form's token; not the callback URL of last time, which every form names itself. */
function neededCookies(cookieHeader: string | null): Record<string, string | undefined> {
  const cookies = Object.entries(parseCookie(cookieHeader ?? ''));
  return Object.fromEntries(cookies.filter(([name]) => /next-auth\.(session-token|csrf-token)/.test(name)));
}
