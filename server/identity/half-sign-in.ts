import { parseCookie, stringifySetCookie } from 'cookie';
import * as z from 'zod';
import { hashSecret } from '../platform/secret';
import { unauthenticated } from './refusals';
import { openToken, sealToken } from './sealed-token';
import { secureCookiePrefix } from './session-cookie';

/** Long enough to find the phone. */
const lifetimeSeconds = 5 * 60;
const salt = 'lockstep.half-sign-in';

const halfSignInClaims = z.object({
  uid: z.uuid(),
  /** Which password was right: when it is changed meanwhile, the code alone opens nothing. */
  passwordMark: z.string(),
});
export type HalfSignIn = z.infer<typeof halfSignInClaims>;

/**
 * Somebody whose password was right and whose code is missing. It is kept in a cookie of that browser and
 * opens nothing by itself.
 */
export function sealHalfSignIn(userId: string, passwordHash: string | null): Promise<string> {
  const claims: HalfSignIn = { uid: userId, passwordMark: passwordMark(passwordHash) };
  return sealToken(claims, { salt, maxAgeSeconds: lifetimeSeconds });
}

/** What `sealHalfSignIn` sealed; refuses what is too old. */
export async function openHalfSignIn(token: string): Promise<HalfSignIn> {
  const claims = halfSignInClaims.safeParse(await openToken(token, { salt }));
  if (!claims.success) throw unauthenticated();
  return claims.data;
}

export function passwordMark(passwordHash: string | null): string {
  return hashSecret(passwordHash ?? '');
}

/** The `Set-Cookie` that keeps it; null takes it away. */
export function halfSignInCookie(token: string | null, isSecure: boolean): string {
  return stringifySetCookie({
    name: cookieName(),
    value: token ?? '',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    path: '/api/auth',
    maxAge: token === null ? 0 : lifetimeSeconds,
  });
}

export function readHalfSignInCookie(cookieHeader: string | null): string | null {
  return parseCookie(cookieHeader ?? '')[cookieName()] || null;
}

function cookieName(): string {
  return `${secureCookiePrefix()}lockstep.half-sign-in`;
}
