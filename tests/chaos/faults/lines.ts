import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../../contract/limits';
import { openFaultProxy } from '../../support/fault-proxy';
import { connectAs, request, type TestSocket } from '../../support/sockets';
import type { Hand } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';
import { onlineOn } from '../settle';

/** Together more than what the buffers of a line take. */
const asked = 150;
const noticedWithinMs = 16_000;

export const lineRows: Row[] = [
  {
    id: 'F18',
    title: 'clients are cut in the middle of a frame',
    isSmoke: true,
    async fault({ crew, random }) {
      for (let cut = 0; cut < 8; cut += 1) {
        const line = random.pick(crew.hands)?.line;
        line?.cutAfter(random.below(600));
        await delay(150);
        line?.mend();
      }
    },
  },
  {
    id: 'F19',
    title: 'the line of a client goes silent for good',
    async fault({ crew, measure }) {
      const [silent] = crew.hands as [Hand];
      silent.line.silence();
      const startedAtMs = performance.now();
      while (silent.client.connectionStore.getState().isConnected && performance.now() < startedAtMs + 20_000)
        await delay(50);
      measure('noticed after ms', performance.now() - startedAtMs, 11_000);
    },
  },
  {
    id: 'F20',
    title: 'lines are slow, lossy and deliver in pieces',
    async fault({ crew, random }) {
      const slow = { latencyMs: 300, jitterMs: 200, bytesPerSecond: 8_000, sliceBytes: 7 };
      for (const { line } of crew.hands) if (random.chance(0.4)) line.faults.slow(slow);
      await delay(3_000);
    },
  },
  {
    id: 'F21',
    title: 'a client asks for everything, and does not read it',
    fault: (arena) => askWithoutReading(arena),
  },
  {
    id: 'F22',
    title: 'a client comes and goes all the time',
    async fault({ crew, random, measure }) {
      const [flapping, ...others] = crew.hands as [Hand, ...Hand[]];
      const witness = others.find(({ stream }) => stream === flapping.stream) as Hand;
      let flickers = 0;
      const unsubscribe = witness.client.signals.store.subscribe(() => {
        if (!onlineOn(witness).includes(flapping.person.name)) flickers += 1;
      });
      for (let count = 0; count < 10; count += 1) {
        await delay(200 + random.below(400));
        flapping.line.cut();
      }
      unsubscribe();
      measure('times seen to leave', flickers, 1);
    },
  },
];

/** Asks again and again for all events of a project, on a line that delivers none of them. */
async function askWithoutReading({ topology, crew, measure }: Arena): Promise<void> {
  const [{ person, team }] = crew.hands as [Hand];
  const { projectId } = team;
  const [{ running }] = topology.nodes as [NodeSlot];
  const line = await openFaultProxy(Number(new URL(running.url).port));
  const { socket, ended } = await connectAs({ url: line.url, onStop: () => {} }, person);
  await connectAs(running, person).then((client) => fillChat(client, projectId));
  const before = await memoryOf(running.pid);
  line.silence('toClient');
  const startedAtMs = performance.now();
  for (let count = 0; count < asked; count += 1) socket.emit('joinProject', { projectId, after: 0 });
  await Promise.race([ended, delay(noticedWithinMs)]);
  measure('cut off after ms', performance.now() - startedAtMs, noticedWithinMs - 1_000);
  measure('grown by KiB', (await memoryOf(running.pid)) - before, 65_536);
  socket.disconnect();
  await line.close();
}

/** Messages as long as they may be, so that a replay weighs something. */
async function fillChat(client: TestSocket, projectId: string): Promise<void> {
  const body = 'x'.repeat(limits.messageLength);
  for (let count = 0; count < 30; count += 1) await request(client, 'chatMessage', { projectId, body });
  client.socket.disconnect();
}

/** What a process holds in memory, in KiB, by Linux. */
async function memoryOf(pid = 0): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}
