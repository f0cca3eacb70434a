import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { burnCpu } from '../burn-cpu';
import { openCrowd } from '../crowd';
import { limitFiles, openFiles } from '../file-limit';
import type { NodeSlot } from '../node-slot';
import type { Row } from '../row';

const spareFiles = 20;
/** Of those that a node keeps to PostgreSQL any may end meanwhile, and make room. */
const pooledFiles = 20;
const crowdSize = 100;

export const scarcityRows: Row[] = [
  {
    id: 'F38',
    title: 'a node has no file descriptor left for another connection',
    async fault({ topology, crew, measure }) {
      const [node] = topology.nodes as [NodeSlot];
      const atWork = crew.hands.filter(({ line }) => line.portOfLast() === node.port);
      const before = atWork.map(({ line }) => line.accepted());
      const lift = await limitFiles(node, (await openFiles(node)) + spareFiles);
      const crowd = await openCrowd(crew, 3 * spareFiles, () => node.port);
      try {
        const refused = await crowd.untilBack(3_000);
        measure(`let in of ${3 * spareFiles}`, 3 * spareFiles - refused, spareFiles + pooledFiles);
        const cutOff = atWork.filter(({ line }, index) => line.accepted() !== before[index]);
        measure('people at work who were cut off', cutOff.length, 0);
        await lift();
        measure('left out when there is room again', await crowd.untilBack(10_000), 0);
      } finally {
        await lift();
        await crowd.close();
      }
    },
  },
  {
    id: 'F38b',
    isAlone: true,
    title: 'a node has 96 MB for its heap, and 200 more connections',
    async fault({ topology, crew, measure }) {
      const [node] = topology.nodes as [NodeSlot];
      await node.kill();
      await node.start({ NODE_OPTIONS: '--max-old-space-size=96' });
      const crowd = await openCrowd(crew, 2 * crowdSize, () => node.port);
      try {
        measure('not let in', await crowd.untilBack(10_000), 0);
        await delay(2_000);
      } finally {
        await crowd.close();
      }
      await node.kill();
    },
  },
  {
    id: 'F39',
    isAlone: true,
    title: 'four times as many processes want the processors as there are',
    async fault({ topology, crew, measure }) {
      let opened = 0;
      const crowd = await openCrowd(crew, crowdSize, () => topology.portFor(opened++));
      const relieve = burnCpu(4 * availableParallelism());
      try {
        await crowd.untilBack(20_000);
        const before = crowd.lost();
        // As long as a line takes that has gone silent to be noticed.
        await delay(10_000);
        measure(`connections lost of ${crowdSize}`, crowd.lost() - before, crowdSize / 100);
      } finally {
        relieve();
        await crowd.close();
      }
    },
  },
];
