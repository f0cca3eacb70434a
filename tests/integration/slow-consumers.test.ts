import { expect, it, onTestFinished, vi } from 'vitest';
import { gatherNodeReports } from '../../server/admin/node-reports';
import { metrics } from '../../server/platform/metrics';
import { createTeam } from '../support/factories';
import { openFaultProxy } from '../support/fault-proxy';
import { useDatabase } from '../support/services';
import { useSocketNode } from '../support/socket-node';
import { connectAs } from '../support/sockets';

useDatabase();
const node = useSocketNode();

const frame = 'x'.repeat(64 * 1024);

it('G14 cut off a client that does not read, and leave the others alone', async () => {
  const { owner, editor } = await createTeam();
  const line = await openFaultProxy(node().port);
  onTestFinished(() => line.close());
  const reader = await connectAs(node(), owner);
  await connectAs({ ...node(), url: line.url }, editor);
  const before = (await metrics().slowConsumers.get()).values[0]?.value ?? 0;

  line.silence('toClient');
  const { io } = node().gateway;
  // More than the buffers of the line take.
  for (let count = 0; count < 400; count += 1) io.emit('head', frame);
  await vi.waitFor(() => expect(io.sockets.sockets.size).toBe(1), { timeout: 9_000, interval: 50 });

  expect((await metrics().slowConsumers.get()).values[0]?.value).toBe(before + 1);
  expect((await gatherNodeReports()).reports[0]?.node.slowConsumers).toBe(1);
  const arrived = () => reader.messages.filter(({ payload }) => payload === frame);
  await vi.waitFor(() => expect(arrived()).toHaveLength(400), { timeout: 5_000 });
}, 20_000);
