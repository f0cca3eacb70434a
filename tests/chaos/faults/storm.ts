import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '../../../client/socket/connection';
import { openFaultProxy } from '../../support/fault-proxy';
import type { Hand } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

const crowdSize = 300;
const backWithinMs = 10_000;

export const stormRows: Row[] = [
  {
    id: 'F23',
    isAlone: true,
    title: 'a node is killed that holds half of 300 more connections',
    fault: loseHalf,
  },
];

async function loseHalf({ topology, crew, measure }: Arena): Promise<void> {
  let opened = 0;
  const line = await openFaultProxy(() => topology.portFor(opened++));
  const crowd = Array.from({ length: crowdSize }, (_, index) => {
    const { person } = crew.hands[index % crew.hands.length] as Hand;
    return new Connection(silently, { url: line.url, token: async () => person.token });
  });
  try {
    for (const connection of crowd) connection.open();
    await untilAllConnected(crowd);
    await (topology.nodes[0] as NodeSlot).kill();
    const startedAtMs = performance.now();
    await delay(200);
    await untilAllConnected(crowd);
    measure('all back after ms', performance.now() - startedAtMs, backWithinMs);
  } finally {
    for (const connection of crowd) connection.close();
    await line.close();
  }
}

async function untilAllConnected(crowd: readonly Connection[]): Promise<void> {
  const deadlineMs = performance.now() + 3 * backWithinMs;
  while (crowd.some(({ isConnected }) => !isConnected) && performance.now() < deadlineMs) await delay(50);
}

/** Nobody looks at what these hear. */
const silently = {
  onConnect: () => {},
  onTransport: () => {},
  onDisconnect: () => {},
  onEnvelope: () => {},
  onMessage: () => {},
  onSignedOut: () => {},
};
