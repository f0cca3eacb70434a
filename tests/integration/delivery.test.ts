import { expect, it } from 'vitest';
import type { QueryOutput } from '../../contract/queries';
import { metrics } from '../../server/platform/metrics';
import { createPerson, createTask, createTeam } from '../support/factories';
import { ask, useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { command, connectAs, join, request } from '../support/sockets';

useDatabase();
const node = useSocketNode();

it('an event that a client confirms is measured once, and what was not sent is not', async () => {
  const team = await createTeam();
  const admin = await createPerson('Root', 'admin');
  const { id } = await createTask(team);
  const client = await connectAs(node(), team.editor);
  await join(client, team.projectId);
  await command(client, 'updateTask', { taskId: id, title: 'Seen' });
  await expect.poll(() => client.envelopes()).toHaveLength(1);
  const eventId = client.envelopes()[0]?.id ?? '';
  for (const confirmed of [eventId, eventId, team.projectId]) {
    await request(client, 'delivered', { eventId: confirmed });
  }
  expect(await client.socket.emitWithAck('delivered', { eventId: 'mine' })).toMatchObject({ ok: false });

  const { values } = await metrics().delivery.get();
  expect(values.find(({ metricName }) => metricName?.endsWith('_count'))?.value).toBe(1);
  const { nodes }: QueryOutput<'getPresence'> = await ask(admin, 'getPresence', {});
  const { delivery, recoveries } = nodes[0] as (typeof nodes)[number];
  expect(delivery).toMatchObject({ samples: 1, p50Ms: expect.any(Number), p99Ms: delivery.p50Ms });
  expect(delivery.p50Ms).toBeLessThan(5_000);
  expect(recoveries).toEqual({ nothing: 0, replay: 0, snapshot: 0 });
  await join(client, team.projectId, { after: 0 });
  const after: QueryOutput<'getPresence'> = await ask(admin, 'getPresence', {});
  expect(after.nodes[0]?.recoveries.replay).toBe(1);
  const trace: QueryOutput<'followEvent'> = await ask(admin, 'followEvent', { eventId });
  expect(trace.emission.nodes).toMatchObject([{ sockets: 1, confirmed: 1 }]);
});
