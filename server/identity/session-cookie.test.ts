import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSessionCookie, sessionCookieName } from './session-cookie';

const env = vi.hoisted(() => ({ APP_URL: undefined as string | undefined }));
vi.mock('../platform/env', () => ({ env }));

const name = 'next-auth.session-token';

beforeEach(() => {
  env.APP_URL = undefined;
});

describe('sessionCookieName', () => {
  it.each([
    [undefined, name],
    ['http://localhost:3000', name],
    ['https://team.example.com', `__Secure-${name}`],
  ])('for %s is %s', (appUrl, expected) => {
    env.APP_URL = appUrl;
    expect(sessionCookieName()).toBe(expected);
  });
});

describe('readSessionCookie', () => {
  it.each([
    ['nothing', undefined, null],
    ['an empty header', '', null],
    ['other cookies', 'a=1; b=2', null],
    ['an empty value', `${name}=`, null],
    ['one value', `${name}=abc`, 'abc'],
    ['a quoted value', `${name}="abc"`, 'abc'],
    ['two of one name: the first', `${name}=abc; ${name}=def`, 'abc'],
    ['chunks in any order', `${name}.1=def; ${name}.0=abc`, 'abcdef'],
    ['a chunk missing: what is before it', `${name}.0=abc; ${name}.2=def`, 'abc'],
    ['the first chunk missing', `${name}.1=def`, null],
    ['a name that only begins alike', `${name}x=abc`, null],
    ['the other prefix', `__Secure-${name}=abc`, null],
    ['a broken encoding', `${name}=%E0%A4%A`, '%E0%A4%A'],
  ])('%s', (_, header, expected) => {
    expect(readSessionCookie(header)).toBe(expected);
  });
});
