import { setTimeout as delay } from 'node:timers/promises';
import type { Row } from '../row';

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
];
