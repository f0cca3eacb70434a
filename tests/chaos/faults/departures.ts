import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { freshDatabaseUrl } from '../fresh-database';
import type { NodeSlot } from '../node-slot';
import type { Row } from '../row';

const leavesWithinMs = 25_000;

export const departureRows: Row[] = [
  {
    id: 'F24',
    title: 'nodes are replaced one after the other',
    async fault({ topology, measure }) {
      for (const node of topology.nodes) {
        const { tookMs, exitCode } = await node.leave();
        measure('left after ms', tookMs, leavesWithinMs);
        measure('exit code', exitCode ?? 1, 0);
        await node.start();
      }
    },
  },
  {
    id: 'F25',
    title: 'a node is told to leave with a request half sent and connections kept open',
    async fault({ topology, measure }) {
      const [node] = topology.nodes as [NodeSlot];
      const sockets = [
        'POST /api/projects HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"name"',
        'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n',
      ].map((request) => {
        const socket = connect(node.port, '127.0.0.1');
        socket.on('error', () => {});
        socket.write(request);
        return socket;
      });
      await Promise.all(sockets.map((socket) => once(socket, 'connect')));
      const { tookMs, exitCode } = await node.leave();
      for (const socket of sockets) socket.destroy();
      measure('left after ms', tookMs, leavesWithinMs);
      measure('exit code', exitCode ?? 1, 0);
    },
  },
  {
    id: 'F26',
    title: 'a node is ended while it starts on an empty database, and started again',
    async fault({ topology, random, measure }) {
      const databaseUrl = await freshDatabaseUrl(topology.database);
      const [node] = topology.nodes as [NodeSlot];
      const signal = random.pick(['SIGTERM', 'SIGINT', 'SIGKILL'] as const) ?? 'SIGTERM';
      const settings = { AUTO_MIGRATE: 'true', DATABASE_URL: databaseUrl, REDIS_URL: '' };
      const first = node.spawnAside(settings);
      await delay(random.below(1_500));
      const startedAtMs = performance.now();
      first.kill(signal);
      if (first.exitCode === null && first.signalCode === null) await once(first, 'exit');
      measure('ended after ms', performance.now() - startedAtMs, leavesWithinMs);
      const second = node.spawnAside(settings);
      measure('started again without success', Number(!(await isListening(second.stdout))), 0);
      second.kill('SIGKILL');
    },
  },
];

async function isListening(output: NodeJS.ReadableStream | null): Promise<boolean> {
  if (!output) return false;
  for await (const chunk of output) if (String(chunk).includes('"msg":"Listening"')) return true;
  return false;
}
