import { describe, expect, it } from 'vitest';
import type { DoctorReport } from '../../contract/doctor';
import {
  addressFinding,
  clockFinding,
  serverFindings,
  stickinessFinding,
  transportFinding,
} from './findings';
import { type HttpProbe, withAnswering } from './probe-http';

const address: DoctorReport['address'] = {
  configured: null,
  seen: 'lockstep.example.com',
  port: 3000,
  trustsProxy: false,
  isForwarded: false,
};

function probeOf(
  report: Partial<DoctorReport>,
  { nodeIds = ['n1'], clockAheadMs = 0 }: { nodeIds?: string[]; clockAheadMs?: number } = {},
): HttpProbe {
  const whole: DoctorReport = {
    nodeId: 'n1',
    at: '2026-11-22T10:00:00.000Z',
    version: '1.0.0',
    nodeCount: 2,
    proxies: [],
    checks: [],
    address,
    ...report,
  };
  return { report: whole, roundTripMs: 5, clockAheadMs, nodeIds, proxies: [] };
}

const open = { isOpen: true, roundTripMs: 8, nodeIds: ['n1'] } as const;
const shut = { isOpen: false, reason: 'xhr poll error' } as const;

it.each([
  ['websocket', open, 'ok'],
  ['websocket', shut, 'warn'],
  ['polling', open, 'ok'],
  ['polling', shut, 'failed'],
] as const)('judges %s %o as %s', (transport, probe, status) => {
  expect(transportFinding(transport, probe).status).toBe(status);
});

it.each([
  ['one node', { nodeCount: 1 }, ['n1'], shut, 'ok'],
  ['the same of two', { nodeCount: 2 }, ['n1'], open, 'ok'],
  ['both of two', { nodeCount: 2 }, ['n1', 'n2'], open, 'warn'],
  ['a polling that breaks', { nodeCount: 2 }, ['n1', 'n2'], shut, 'failed'],
  ['the same of who knows how many', { nodeCount: null }, ['n1'], open, 'ok'],
] as const)('judges whether a browser stays with %s', (_, report, nodeIds, polling, status) => {
  expect(stickinessFinding(probeOf(report, { nodeIds: [...nodeIds] }), polling).status).toBe(status);
});

it.each([
  [4_000, 'ok', 'agree'],
  [90_000, 'warn', '90 s ahead of'],
  [-61_000, 'warn', '61 s behind'],
])('judges a clock that is %i ms ahead', (clockAheadMs, status, text) => {
  const finding = clockFinding(probeOf({}, { clockAheadMs }));
  expect(finding.status).toBe(status);
  expect(finding.text).toContain(text);
});

describe('the address', () => {
  const opened = 'https://lockstep.example.com';

  it.each([
    ['right without a setting', {}, 'ok', 'as it should be'],
    ['right as it is set', { configured: opened }, 'ok', 'as it should be'],
    ['another than is set', { configured: 'https://other.example.com' }, 'failed', 'APP_URL says'],
    ['another than was asked for', { seen: '127.0.0.1:3000' }, 'failed', 'Host header'],
    ['behind a proxy that is not told of', { isForwarded: true }, 'warn', 'TRUST_PROXY'],
    ['behind a proxy that is trusted', { isForwarded: true, trustsProxy: true }, 'ok', 'as it should be'],
  ])('is %s', (_, given, status, text) => {
    const finding = addressFinding(probeOf({ address: { ...address, ...given } }), opened);
    expect(finding.status).toBe(status);
    expect(finding.text).toContain(text);
  });
});

it('tells why a part of the server does not answer, if it was told', () => {
  const checks: DoctorReport['checks'] = [
    { name: 'database', status: 'failed', ms: 5, detail: 'refused' },
    { name: 'redis', status: 'absent', ms: null },
  ];
  expect(serverFindings(probeOf({ checks })).map(({ status, text }) => [status, text])).toEqual([
    ['failed', 'Does not answer (refused).'],
    ['ok', 'None is configured; one node needs none.'],
  ]);
});

it.each([
  [[], 'nginx/1.27.0', ['nginx']],
  [['other'], 'Caddy', ['caddy']],
  [['cloudflare'], 'cloudflare', ['cloudflare']],
  [['other'], null, ['other']],
  [['other'], 'gunicorn', ['other']],
] as const)('knows of %o and an answer by %s: %o', (proxies, server, known) => {
  expect(withAnswering(proxies, server)).toEqual(known);
});
