import { expect, it } from 'vitest';
import { send } from '../support/api-client';
import { useDatabase } from '../support/services';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

const policyOf = (headers: Headers) =>
  new Map(
    (headers.get('content-security-policy') ?? '')
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)] as const),
  );

it.each(['/sign-in', '/nothing-here', '/api/me', '/api/unknown', '/health/live', '/favicon.ico'])(
  '%s tells browsers what they may not do with it',
  async (path) => {
    const { headers } = await send(app(), path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('strict-transport-security')).toBe(false);
    const policy = policyOf(headers);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('default-src')).toEqual([path.startsWith('/api/') ? "'none'" : "'self'"]);
  },
);

it('lets only scripts run that carry the nonce of this one answer', async () => {
  const nonces = new Set<string>();
  for (let index = 0; index < 2; index += 1) {
    const { headers, text } = await send(app(), '/sign-in', {
      headers: { 'content-security-policy': "script-src 'nonce-guessed'" },
    });
    const policy = policyOf(headers);
    const [source = '', ...others] = policy.get('script-src') ?? [];
    expect(others).toEqual(["'strict-dynamic'"]);
    const nonce = /^'nonce-(.{22}==)'$/.exec(source)?.[1] ?? '';
    nonces.add(nonce);
    const scripts = text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect([policy.get('base-uri'), policy.get('object-src')]).toEqual([["'none'"], ["'none'"]]);
  }
  expect(nonces.size).toBe(2);
  expect([...nonces]).not.toContain('guessed');
});
