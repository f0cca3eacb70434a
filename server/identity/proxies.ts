import { type ProxyKind, proxyKind } from '../../contract/doctor';
import type { RequestHeaders } from './origin';

/** Set by the front, which sees requests as they come: Next adds headers of its own that look forwarded. */
export const proxiesHeader = 'x-lockstep-proxies';

const tellTale: readonly { kind: ProxyKind; isIn: (headers: RequestHeaders) => boolean }[] = [
  { kind: 'cloudflare', isIn: (headers) => 'cf-ray' in headers },
  { kind: 'traefik', isIn: (headers) => 'x-forwarded-server' in headers },
  { kind: 'caddy', isIn: ({ via }) => /caddy/i.test(String(via ?? '')) },
  { kind: 'nginx', isIn: ({ via }) => /nginx/i.test(String(via ?? '')) },
];

/** What a request passed on its way, as far as it tells; some proxies show only in the answers. */
export function proxiesIn(headers: RequestHeaders): ProxyKind[] {
  const known = tellTale.filter(({ isIn }) => isIn(headers)).map(({ kind }) => kind);
  if (known.length > 0) return known;
  return ['x-forwarded-for', 'forwarded', 'via'].some((name) => name in headers) ? ['other'] : [];
}

/** What the front has noted. */
export function notedProxies(header: string | null): ProxyKind[] {
  return (header ?? '').split(',').flatMap((name) => proxyKind.safeParse(name).data ?? []);
}
