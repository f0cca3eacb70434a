import { beforeAll, describe, expect, it } from 'vitest';
import type { DoctorReport } from '../../contract/doctor';
import type { PingData } from '../../contract/socket';
import { createPerson, type Person } from '../support/factories';
import { useDatabase } from '../support/services';
import { connectAs, request } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

let member: Person;
let admin: Person;
beforeAll(async () => {
  member = await createPerson('Ben');
  admin = await createPerson('Ada', 'admin');
});

async function reportFor({ token }: Person, headers: Record<string, string> = {}): Promise<DoctorReport> {
  const response = await fetch(`${app().url}/api/doctor`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { report: DoctorReport }).report;
}

describe('the report of a node', () => {
  it('tells everybody how it is reached and what it stands on, and admins which nodes there are', async () => {
    const report = await reportFor(member);
    expect(report).toMatchObject({
      nodeCount: 1,
      address: {
        configured: null,
        seen: new URL(app().url).host,
        port: 0,
        trustsProxy: false,
        isForwarded: false,
      },
      proxies: [],
      checks: [
        { name: 'database', status: 'ok', ms: expect.any(Number) },
        { name: 'redis', status: 'absent', ms: null },
      ],
    });
    expect(report).not.toHaveProperty('nodes');
    expect((await reportFor(admin)).nodes).toEqual([expect.objectContaining({ id: report.nodeId })]);
  });

  it('knows a proxy by what it adds, and believes nobody about our own header', async () => {
    const forged = await reportFor(member, { 'x-lockstep-proxies': 'cloudflare' });
    expect(forged.proxies).toEqual([]);
    const forwarded = await reportFor(member, {
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-server': 'edge',
    });
    expect(forwarded).toMatchObject({ proxies: ['traefik'], address: { isForwarded: true } });
  });

  it('names the node that a socket reaches too', async () => {
    const client = await connectAs(app(), member);
    const ack = await request<PingData>(client, 'ping', {});
    expect(ack).toMatchObject({ ok: true, data: { nodeId: (await reportFor(member)).nodeId } });
    expect(await request(client, 'ping', { more: 1 })).toMatchObject({
      ok: false,
      error: { code: 'unknown_field' },
    });
  });
});
