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
  const [, providerId] = request.path;
  if (providerId !== undefined && !options.providers.some(({ id }) => id === providerId)) {
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
  const isReturn = method === 'GET' && path[0] === 'callback';
  return {
    method,
    query: { ...queryOf(path, query, origin), nextauth: path },
    body,
    cookies: neededCookies(cookieHeader, isReturn),
    headers: { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', '') },
  };
}

/** What comes with the way to a provider would be handed on to it, and what comes back from it is its answer. */
function queryOf(path: string[], query: Record<string, string>, origin: string): Record<string, string> {
  const [action, providerId] = path;
  if (providerId === 'oidc') return action === 'callback' ? query : {};
  return { ...query, callbackUrl: ownPath(query.callbackUrl, origin) ?? '/' };
}

/**
 * The session and the form's token; not the callback URL of last time, which every form names itself. Who
 * returns from a provider has no form: there the cookies say where they were going, and prove that they went.
 */
function neededCookies(cookieHeader: string | null, isReturn: boolean): Record<string, string | undefined> {
  const needed = isReturn
    ? /next-auth\.(session-token|callback-url|state|nonce|pkce\.code_verifier)/
    : /next-auth\.(session-token|csrf-token)/;
  const cookies = Object.entries(parseCookie(cookieHeader ?? ''));
  return Object.fromEntries(cookies.filter(([name]) => needed.test(name)));
}
