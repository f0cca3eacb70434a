import { setTimeout as delay } from 'node:timers/promises';
import type { Hand } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Row } from '../row';
import { onlineOn } from '../settle';
import { slowestAnswerMs } from '../slowest-answer';

export const processRows: Row[] = [
  {
    id: 'F1',
    title: 'a node is killed',
    async fault({ topology, random }) {
      const victim = random.pick(topology.nodes);
      await victim?.kill();
      await delay(500 + random.below(1_500));
      await victim?.start();
    },
  },
  {
    id: 'F1b',
    title: 'a node is killed, and one of its people does not come back',
    async fault({ topology, crew, measure }) {
      // New hands are spread over the nodes in turn.
      const [lost, , witness] = crew.hands as [Hand, Hand, Hand];
      const startedAtMs = performance.now();
      await (topology.nodes[0] as NodeSlot).kill();
      crew.dismiss(lost);
      await (topology.nodes[0] as NodeSlot).start();
      while (onlineOn(witness).includes(lost.person.name) && performance.now() < startedAtMs + 25_000) {
        await delay(50);
      }
      measure('ghost ms', performance.now() - startedAtMs, 20_000);
    },
  },
  {
    id: 'F4',
    title: 'all nodes are killed at once',
    async fault({ topology, random, measure }) {
      await Promise.all(topology.nodes.map((node) => node.kill()));
      await delay(random.below(1_000));
      const startedAtMs = performance.now();
      await Promise.all(topology.nodes.map((node) => node.start()));
      measure('ready again ms', performance.now() - startedAtMs, 5_000);
    },
  },
  {
    id: 'F5',
    title: 'a node hangs, and goes on',
    async fault({ topology, random }) {
      const victim = random.pick(topology.nodes);
      victim?.hang();
      await delay(2_000 + random.below(4_000));
      victim?.goOn();
    },
  },
  {
    id: 'F5b',
    title: 'a node hangs for longer than a client believes it',
    async fault({ topology, crew, measure }) {
      const [hung] = topology.nodes as [NodeSlot];
      const onHung = crew.hands.filter((_, index) => index % topology.nodes.length === 0);
      hung.hang();
      const startedAtMs = performance.now();
      const isHome = ({ line, client }: Hand) =>
        line.portOfLast() !== hung.port && client.connectionStore.getState().isConnected;
      while (!onHung.every(isHome) && performance.now() < startedAtMs + 30_000) await delay(50);
      measure('moved away after ms', performance.now() - startedAtMs, 15_000);
      hung.goOn();
    },
  },
  {
    id: 'F10',
    title: 'a node is asked while its peer hangs',
    async fault({ topology, crew, random, measure }) {
      const [healthy, hung] = random.chance(0.5) ? topology.nodes : [...topology.nodes].reverse();
      hung?.hang();
      measure('slowest answer ms', await slowestAnswerMs(healthy as NodeSlot, crew, 2_000), 1_000);
      hung?.goOn();
    },
  },
];
