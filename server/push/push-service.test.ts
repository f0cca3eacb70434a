import dns from 'node:dns';
import { expect, it, vi } from 'vitest';
import { isPushEndpoint, postToPushService } from './push-service';

vi.mock('../platform/env', () => ({ env: { PUSH_TO_LOOPBACK: false } }));

it.each(['https://push.example.com/send/1?x=2', 'https://203.0.113.9:8443/1', 'https://[2606:4700::1]/1'])(
  'takes %s for a push service',
  (endpoint) => expect(isPushEndpoint(endpoint)).toBe(true),
);

it.each([
  'http://push.example.com/1',
  'https://localhost/1',
  'https://intranet/1',
  'https://db.internal/1',
  'https://127.0.0.1/1',
  'https://10.0.0.1/1',
  'https://2130706433/1',
  'https://0x7f.1/1',
  'https://[::1]/1',
  'https://[::ffff:a00:1]/1',
  'https://169.254.169.254/latest',
  'https://user@push.example.com/1',
  'ftp://push.example.com/1',
  'nonsense',
])('does not take %s for one', (endpoint) => expect(isPushEndpoint(endpoint)).toBe(false));

it.each(['127.0.0.1', '10.1.2.3', '::1'])('sends nothing to a name that leads to %s', async (address) => {
  const resolve = (...args: unknown[]) => {
    const done = args.at(-1) as (error: null, found: object[]) => void;
    done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
  vi.spyOn(dns, 'lookup').mockImplementation(resolve as never);
  const sent = postToPushService({
    endpoint: 'https://push.example.com/1',
    headers: {},
    body: Buffer.from('x'),
  });
  await expect(sent).rejects.toThrow('is not on the internet');
});
