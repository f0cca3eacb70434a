import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isDemoOpen } from './demo-access';

const env = vi.hoisted(() => ({ LOCKSTEP_DEMO: true }));
vi.mock('../platform/env', () => ({ env }));

beforeEach(() => {
  env.LOCKSTEP_DEMO = true;
});

describe('isDemoOpen', () => {
  const local = { host: '127.0.0.1:3000' };

  it.each([
    ['IPv4', '127.0.0.1', local, true],
    ['another loopback address', '127.8.9.1', local, true],
    ['IPv4 in IPv6', '::ffff:127.0.0.1', { host: 'localhost:3000' }, true],
    ['IPv6', '::1', { host: '[::1]:3000' }, true],
    [
      'what Next adds itself',
      '127.0.0.1',
      { ...local, 'x-forwarded-host': '127.0.0.1:3000', 'x-forwarded-for': '::ffff:127.0.0.1' },
      true,
    ],
    ['the network', '192.168.0.4', local, false],
    ['no address', '', local, false],
    ['a name that looks like an address', '127.evil.test', local, false],
    ['a tunnel that says for whom', '127.0.0.1', { ...local, 'x-forwarded-for': '203.0.113.9' }, false],
    [
      'a chain that starts elsewhere',
      '127.0.0.1',
      { ...local, 'x-forwarded-for': '203.0.113.9, 127.0.0.1' },
      false,
    ],
    ['a proxy of the newer kind', '127.0.0.1', { ...local, forwarded: 'for=203.0.113.9' }, false],
    ['a foreign name for this machine', '127.0.0.1', { host: 'evil.test:3000' }, false],
    ['a foreign forwarded name', '127.0.0.1', { ...local, 'x-forwarded-host': 'demo.tunnel.test' }, false],
    ['an unreadable host', '127.0.0.1', { host: 'a b' }, false],
  ])('%s: %s', (_, address, headers, expected) => {
    expect(isDemoOpen(address, headers)).toBe(expected);
  });

  it('is closed everywhere outside of the demo', () => {
    env.LOCKSTEP_DEMO = false;
    expect(isDemoOpen('127.0.0.1', local)).toBe(false);
  });
});
