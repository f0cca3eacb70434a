import { expect, it } from 'vitest';
import { notedProxies, proxiesIn } from './proxies';

it.each([
  [{ host: 'localhost' }, []],
  [{ 'x-forwarded-for': '192.0.2.7' }, ['other']],
  [{ 'x-forwarded-for': '192.0.2.7', 'x-forwarded-server': 'edge' }, ['traefik']],
  [{ 'x-forwarded-for': '192.0.2.7', via: '1.1 Caddy' }, ['caddy']],
  [{ 'cf-ray': '8a-FRA', via: '1.1 nginx' }, ['cloudflare', 'nginx']],
])('reads %o', (headers, proxies) => {
  expect(proxiesIn(headers)).toEqual(proxies);
  expect(notedProxies(proxiesIn(headers).join(','))).toEqual(proxies);
});
