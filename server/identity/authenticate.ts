import type { Actor } from './actor';
import { bearerToken, isApiToken } from './api-token';
import { credentialId, recheck } from './recheck';
import { sessionRevoked, unauthenticated } from './refusals';
import { readSessionClaims } from './session-claims';
import { readSessionCookie } from './session-cookie';
import { findSessionActor } from './session-rows';
import { readSocketToken } from './socket-token';
import { findTokenActor } from './token-rows';

/** What a request or a socket handshake brought along, as it came. */
export type PresentedCredentials = {
  cookieHeader?: string | null | undefined;
  authorization?: string | null | undefined;
  /** `auth.token` of a socket handshake: a socket token or a personal API token. */
  socketToken?: string | undefined;
};

/**
 * Who is asking; the one way in for routes, pages and sockets. A token that is presented decides alone:
 * it never falls back to the cookie, since the origin of the request was not checked for it.
 *
 * @throws AppError `unauthenticated` without anything that we issued, `session_revoked` for what was good once.
 */
export async function authenticate(presented: PresentedCredentials): Promise<Actor> {
  const token = bearerToken(presented.authorization);
  if (token !== undefined) return authenticateApiToken(token);
  if (presented.socketToken !== undefined) return authenticateSocketToken(presented.socketToken);
  return authenticateCookie(presented.cookieHeader);
}

async function authenticateApiToken(token: string): Promise<Actor> {
  if (!isApiToken(token)) throw unauthenticated();
  return findTokenActor(token);
}

async function authenticateSocketToken(token: string): Promise<Actor> {
  if (isApiToken(token)) return findTokenActor(token);
  const credential = await readSocketToken(token);
  const actor = (await recheck([credential])).get(credentialId(credential));
  if (!actor) throw sessionRevoked();
  return actor;
}

async function authenticateCookie(cookieHeader: string | null | undefined): Promise<Actor> {
  const cookie = readSessionCookie(cookieHeader);
  if (cookie === null) throw unauthenticated();
  return findSessionActor(await readSessionClaims(cookie));
}
