import { setTimeout as delay } from 'node:timers/promises';
import { isEnvelope } from '../../../contract/envelope';
import { type FrameFault, FrameGarbler } from '../../support/frame-garbler';
import type { Random } from '../../support/random';
import { sendGarbage } from '../garbage';
import type { NodeSlot } from '../node-slot';
import type { Row } from '../row';

const lastsMs = 5_000;

export const frameRows: Row[] = [
  {
    id: 'F40',
    title: 'events come twice, after their successor or broken, and others send garbage',
    async fault({ topology, crew, random, measure }) {
      const counts = { none: 0, repeat: 0, swap: 0, corrupt: 0 };
      const choose = (text: string) => {
        const fault = chooseFault(text, random);
        counts[fault] += 1;
        return fault;
      };
      for (const { line } of crew.hands) {
        line.faults.garble(() => new FrameGarbler(choose));
        line.cut();
      }
      const endsMs = performance.now() + lastsMs;
      let unharmed = 0;
      while (performance.now() < endsMs) {
        const node = random.pick(topology.nodes) as NodeSlot;
        if (!(await sendGarbage(node.port, random))) unharmed += 1;
        await delay(100);
      }
      // What is held back would never be overtaken.
      for (const { line } of crew.hands) line.cut();
      measure('senders of garbage who stayed', unharmed, 0);
      measure(
        'kinds of faults that did not happen',
        Object.values(counts).filter((count) => count === 0).length,
        0,
      );
    },
  },
];

/** Only what has a number may come in any order; signals are as true as the moment at which they come. */
function chooseFault(text: string, random: Random): FrameFault {
  const [, message] = JSON.parse(text.slice(2)) as [string, unknown];
  if (random.chance(0.02)) return 'corrupt';
  if (random.chance(0.2)) return 'repeat';
  return isEnvelope(message) && random.chance(0.3) ? 'swap' : 'none';
}
