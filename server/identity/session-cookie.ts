import { parseCookie } from 'cookie';
import { env } from '../platform/env';

/** Our sessions' cookies are a few hundred bytes; the largest that we try to read. */
const maxChunks = 5;

/** The cookie that holds a session. */
export function sessionCookieName(): string {
  return `${secureCookiePrefix()}next-auth.session-token`;
}

/**
 * Browsers refuse the `__Secure-` prefix without TLS, so it depends on the configured address and on
 * nothing of the request: every door must look for the same name.
 */
export function secureCookiePrefix(): string {
  return env.APP_URL?.startsWith('https://') ? '__Secure-' : '';
}

/** The value of the session's cookie, joined where it was cut into chunks; null without one. */
export function readSessionCookie(cookieHeader: string | null | undefined): string | null {
  if (!cookieHeader) return null;
  const cookies = parseCookie(cookieHeader);
  const name = sessionCookieName();
  return unquote(cookies[name]) ?? joinChunks(cookies, name);
}

function joinChunks(cookies: Record<string, string | undefined>, name: string): string | null {
  const chunks: string[] = [];
  for (let index = 0; index < maxChunks; index += 1) {
    const chunk = cookies[`${name}.${index}`];
    if (!chunk) break;
    chunks.push(chunk);
  }
  return chunks.length > 0 ? chunks.join('') : null;
}

function unquote(value: string | undefined): string | undefined {
  return value?.replace(/^"(.*)"$/, '$1') || undefined;
}
