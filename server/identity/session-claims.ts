import * as z from 'zod';
import { BoundedCache } from '../platform/bounded-cache';
import { now } from '../platform/clock';
import { sessionRevoked, unauthenticated } from './refusals';
import { openToken } from './sealed-token';

/**
 * What a session's cookie says. It never proves that the session is alive, only which one it is: a
 * JWT cannot be taken back, so the session's row is asked at every request.
 */
const sessionClaims = z.object({
  /** The user. */
  uid: z.uuid(),
  /** The session's row. */
  sid: z.uuid(),
  /** The user's session version when the password was checked. */
  sv: z.int(),
  /** Seconds since 1970 at sign-in; unlike `iat` it stays when the cookie is encoded anew. */
  authTime: z.int(),
});
export type SessionClaims = z.infer<typeof sessionClaims>;

/** However often a cookie is renewed, after this a person signs in again. */
export const sessionMaxAgeSeconds = 365 * 24 * 60 * 60;

/** Decryption costs about 0.15 ms and its result never changes, so it is done once per cookie. */
const opened = new BoundedCache<string, unknown>(5_000);

/** The claims of a session's cookie; refuses what we did not issue, and what is too old. */
export async function readSessionClaims(cookie: string): Promise<SessionClaims> {
  const payload = opened.get(cookie) ?? (await openToken(cookie, { salt: '' }));
  const claims = parseSessionClaims(payload);
  opened.set(cookie, payload);
  return claims;
}

/** Claims from an opened token. */
export function parseSessionClaims(payload: unknown): SessionClaims {
  const claims = sessionClaims.safeParse(payload);
  if (!claims.success) throw unauthenticated();
  if (claims.data.authTime + sessionMaxAgeSeconds < now().getTime() / 1_000) throw sessionRevoked();
  return claims.data;
}
