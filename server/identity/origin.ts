import { AppError } from '../../contract/errors';
import { type Env, env } from '../platform/env';

/** Headers as Node gives them; for a Fetch request `Object.fromEntries(request.headers)`. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

export type OriginSettings = Pick<Env, 'APP_URL' | 'TRUST_PROXY' | 'PORT'>;

/** The app's own origin as the caller sees it: where links in an answer point to. */
export function requestOrigin(headers: RequestHeaders, settings: OriginSettings = env): string {
  if (settings.APP_URL) return settings.APP_URL;
  const protocol = settings.TRUST_PROXY ? firstOf(headers['x-forwarded-proto']) : undefined;
  const [http, https] = originsOfHost(headers, settings);
  return (protocol === 'https' ? https : http) ?? `http://localhost:${settings.PORT}`;
}

/**
 * The origins that pages of this app can have: the configured address, or else whatever the request was
 * sent to. A proxy that ends TLS need not tell us so, hence both schemes.
 */
export function ownOrigins(headers: RequestHeaders, settings: OriginSettings = env): readonly string[] {
  return settings.APP_URL ? [settings.APP_URL] : originsOfHost(headers, settings);
}

/** The path of a URL that stays within this app, such as where to go after signing in; null for all others. */
export function ownPath(url: unknown, ownOrigin: string): string | null {
  if (typeof url !== 'string' || !URL.canParse(url, ownOrigin)) return null;
  const { origin, pathname, search, hash } = new URL(url, ownOrigin);
  // Two slashes at the front would name another host to whoever takes the path for a URL.
  return origin === ownOrigin ? `${pathname.replace(/^\/+/, '/')}${search}${hash}` : null;
}

export type OriginCheck = {
  /** The HTTP method; a socket handshake, a GET that opens a door to changes, says `HANDSHAKE`. */
  method: string;
  headers: RequestHeaders;
  hasCookie: boolean;
  hasToken: boolean;
};

/**
 * Refuses what another site's page makes a person's browser send. Browsers attach cookies by themselves,
 * and CORS neither stops a WebSocket nor a form, so the origin is checked wherever a cookie counts.
 */
export function assertOwnOrigin(
  { method, headers, hasCookie, hasToken }: OriginCheck,
  settings: OriginSettings = env,
): void {
  if (hasToken) return;
  const { origin } = headers;
  const isAllowed =
    origin === undefined
      ? !hasCookie || isSafe(method) || firstOf(headers['sec-fetch-site']) === 'same-origin'
      : ownOrigins(headers, settings).includes(String(origin));
  if (!isAllowed) {
    const message =
      origin === undefined
        ? 'A cookie counts only with an Origin header; scripts use an API token'
        : 'Requests from the page of another site are refused';
    throw new AppError('origin_not_allowed', message);
  }
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The host that the request was sent to, under http and https; nothing if it cannot be read. */
function originsOfHost(headers: RequestHeaders, { TRUST_PROXY }: OriginSettings): string[] {
  const forwarded = TRUST_PROXY ? firstOf(headers['x-forwarded-host']) : undefined;
  const host = forwarded ?? firstOf(headers.host);
  if (!host || !URL.canParse(`http://${host}`)) return [];
  return [`http://${host}`, `https://${host}`].map((url) => new URL(url).origin);
}

/** Proxies in a row append to a header; the first value is what the outermost one saw. */
function firstOf(header: string | string[] | undefined): string | undefined {
  const value = (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();
  return value || undefined;
}
