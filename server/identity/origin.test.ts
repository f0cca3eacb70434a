import { describe, expect, it } from 'vitest';
import {
  assertOwnOrigin,
  type OriginCheck,
  type OriginSettings,
  ownOrigins,
  ownPath,
  requestOrigin,
} from './origin';

const direct: OriginSettings = { APP_URL: undefined, TRUST_PROXY: false, PORT: 3000 };
const proxied = { ...direct, TRUST_PROXY: true };
const configured = { ...direct, APP_URL: 'https://lockstep.example.com' };

const forwarded = {
  host: '10.0.0.2:3000',
  'x-forwarded-host': 'team.example.com',
  'x-forwarded-proto': 'https',
};

describe('requestOrigin', () => {
  it.each([
    ['the host of the request', { host: '127.0.0.1:3000' }, direct, 'http://127.0.0.1:3000'],
    ['no default port', { host: 'localhost:80' }, direct, 'http://localhost'],
    ['a trusted proxy', forwarded, proxied, 'https://team.example.com'],
    [
      'the outermost of several proxies',
      { ...forwarded, 'x-forwarded-host': 'a.test, b.test' },
      proxied,
      'https://a.test',
    ],
    ['a proxy that is not trusted', forwarded, direct, 'http://10.0.0.2:3000'],
    ['the configured address above all', forwarded, configured, 'https://lockstep.example.com'],
    ['an unreadable host', { host: 'a b' }, direct, 'http://localhost:3000'],
    ['no host at all', {}, direct, 'http://localhost:3000'],
  ])('follows %s', (_, headers, settings, expected) => {
    expect(requestOrigin(headers, settings)).toBe(expected);
  });
});

describe('ownPath', () => {
  it.each([
    ['/projects/1?tab=a#top', '/projects/1?tab=a#top'],
    ['http://app.test:3000/inbox', '/inbox'],
    ['inbox', '/inbox'],
    ['http://app.test:3000//evil.test/x', '/evil.test/x'],
    ['http://app.test:3000/\\evil.test', '/evil.test'],
    ['http://evil.test/', null],
    ['https://app.test:3000/', null],
    ['//evil.test', null],
    ['/\\evil.test', null],
    ['javascript:alert(1)', null],
    ['http://[', null],
    [['/a', '/b'], null],
    [undefined, null],
  ])('of %s is %s', (url, expected) => {
    expect(ownPath(url, 'http://app.test:3000')).toBe(expected);
  });
});

describe('ownOrigins', () => {
  it('takes either scheme of the host, since a proxy may end TLS unseen', () => {
    expect(ownOrigins({ host: 'team.example.com' }, direct)).toEqual([
      'http://team.example.com',
      'https://team.example.com',
    ]);
  });

  it('takes the configured address alone', () => {
    expect(ownOrigins({ host: '127.0.0.1:3000' }, configured)).toEqual(['https://lockstep.example.com']);
  });
});

describe('assertOwnOrigin', () => {
  const own = { host: 'app.test:3000', origin: 'http://app.test:3000' };
  const withCookie = { hasCookie: true, hasToken: false };
  const withToken = { hasCookie: true, hasToken: true };
  const withNothing = { hasCookie: false, hasToken: false };

  const isAllowed = (check: OriginCheck, settings = direct) => {
    try {
      assertOwnOrigin(check, settings);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'origin_not_allowed' });
      return false;
    }
  };

  it.each<[string, boolean, OriginCheck]>([
    ['own origin', true, { method: 'POST', headers: own, ...withCookie }],
    ['own origin at a handshake', true, { method: 'HANDSHAKE', headers: own, ...withCookie }],
    [
      'foreign origin',
      false,
      { method: 'POST', headers: { ...own, origin: 'http://evil.test' }, ...withCookie },
    ],
    [
      'foreign origin of a read',
      false,
      { method: 'GET', headers: { ...own, origin: 'http://evil.test' }, ...withCookie },
    ],
    [
      'foreign origin without a cookie',
      false,
      { method: 'POST', headers: { ...own, origin: 'http://evil.test' }, ...withNothing },
    ],
    [
      'foreign origin with a token',
      true,
      { method: 'POST', headers: { ...own, origin: 'http://evil.test' }, ...withToken },
    ],
    [
      'other port',
      false,
      { method: 'POST', headers: { ...own, origin: 'http://app.test:3001' }, ...withCookie },
    ],
    ['no port', false, { method: 'POST', headers: { ...own, origin: 'http://app.test' }, ...withCookie }],
    [
      'own host as a prefix',
      false,
      { method: 'POST', headers: { ...own, origin: 'http://app.test:3000.evil.test' }, ...withCookie },
    ],
    [
      'own host as a suffix',
      false,
      { method: 'POST', headers: { ...own, origin: 'http://evil-app.test:3000' }, ...withCookie },
    ],
    ['null origin', false, { method: 'POST', headers: { ...own, origin: 'null' }, ...withCookie }],
    [
      'two origins',
      false,
      {
        method: 'POST',
        headers: { ...own, origin: 'http://app.test:3000, http://evil.test' },
        ...withCookie,
      },
    ],
    ['empty origin', false, { method: 'POST', headers: { ...own, origin: '' }, ...withCookie }],
    [
      'missing origin, cookie, change',
      false,
      { method: 'POST', headers: { host: 'app.test' }, ...withCookie },
    ],
    [
      'missing origin, cookie, handshake',
      false,
      { method: 'HANDSHAKE', headers: { host: 'app.test' }, ...withCookie },
    ],
    ['missing origin, cookie, read', true, { method: 'GET', headers: { host: 'app.test' }, ...withCookie }],
    ['missing origin, cookie, HEAD', true, { method: 'HEAD', headers: { host: 'app.test' }, ...withCookie }],
    [
      'a browser’s own polling',
      true,
      { method: 'HANDSHAKE', headers: { host: 'app.test', 'sec-fetch-site': 'same-origin' }, ...withCookie },
    ],
    [
      'same site is not same origin',
      false,
      { method: 'POST', headers: { host: 'app.test', 'sec-fetch-site': 'same-site' }, ...withCookie },
    ],
    [
      'cross site',
      false,
      { method: 'DELETE', headers: { host: 'app.test', 'sec-fetch-site': 'cross-site' }, ...withCookie },
    ],
    ['missing origin, token', true, { method: 'POST', headers: { host: 'app.test' }, ...withToken }],
    ['missing origin, nothing', true, { method: 'POST', headers: { host: 'app.test' }, ...withNothing }],
  ])('%s: %s', (_, expected, check) => {
    expect(isAllowed(check)).toBe(expected);
  });

  it('compares with the forwarded host behind a trusted proxy alone', () => {
    const headers = { ...forwarded, origin: 'https://team.example.com' };
    expect(isAllowed({ method: 'POST', headers, ...withCookie }, proxied)).toBe(true);
    expect(isAllowed({ method: 'POST', headers, ...withCookie }, direct)).toBe(false);
  });

  it('compares with nothing but the configured address', () => {
    const host = { host: 'app.test:3000' };
    expect(isAllowed({ method: 'POST', headers: own, ...withCookie }, configured)).toBe(false);
    const headers = { ...host, origin: 'https://lockstep.example.com' };
    expect(isAllowed({ method: 'POST', headers, ...withCookie }, configured)).toBe(true);
  });
});
