import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Hand } from '../crew';
import type { Row } from '../row';
import { onlineOn } from '../settle';

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
      while (silent.client.transport !== null && performance.now() < startedAtMs + 20_000) await delay(50);
      measure('noticed after ms', performance.now() - startedAtMs, 11_000);
    },
  },
  {
    id: 'F20',
    title: 'lines are slow, lossy and deliver in pieces',
    convergesWithinMs: 8_000,
    async fault({ crew, random }) {
      const slow = { latencyMs: 300, jitterMs: 200, bytesPerSecond: 8_000, sliceBytes: 7 };
      for (const { line } of crew.hands) if (random.chance(0.4)) line.faults.slow(slow);
      await delay(3_000);
    },
  },
  {
    id: 'F21',
    title: 'a client stops reading',
    async fault({ topology, crew, measure }) {
      const [stalled, ...others] = crew.hands as [Hand, ...Hand[]];
      stalled.line.silence('toClient');
      const { projectId } = stalled.team;
      const body = 'x'.repeat(3_900);
      const loud = others.filter(({ stream }) => stream === stalled.stream);
      const before = await memoryOf(topology.nodes[0]?.running.pid);
      const endMs = performance.now() + 4_000;
      while (performance.now() < endMs) {
        for (const { client, stream } of loud) client.execute('sendMessage', { projectId, body }, stream);
        await delay(40);
      }
      measure('grown by KiB', (await memoryOf(topology.nodes[0]?.running.pid)) - before, 65_536);
    },
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

/** What a process holds in memory, in KiB, by Linux. */
async function memoryOf(pid = 0): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}
