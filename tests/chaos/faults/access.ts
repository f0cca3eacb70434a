import { setTimeout as delay } from 'node:timers/promises';
import { send } from '../../support/api-client';
import { createSessionCookie } from '../../support/factories';
import { run } from '../../support/services';
import { closed, connectAs, connectWith, request } from '../../support/sockets';
import type { Hand } from '../crew';
import type { NodeSlot } from '../node-slot';
import type { Arena, Row } from '../row';

export const accessRows: Row[] = [
  {
    id: 'F34',
    title: 'somebody is removed from a project under load',
    isSmoke: true,
    fault: (arena) => removeSomebody(arena, 1_000),
  },
  {
    id: 'F34b',
    title: 'somebody is removed from a project while Redis is away',
    async fault(arena) {
      await arena.topology.redis.kill();
      await removeSomebody(arena, 10_000);
    },
  },
  {
    id: 'F35',
    title: 'somebody with five devices signs out everywhere',
    async fault({ topology, crew, measure }) {
      const [{ person }] = crew.hands as [Hand];
      const cookies = await Promise.all(Array.from({ length: 5 }, () => createSessionCookie(person)));
      const devices = await Promise.all(
        cookies.map(({ cookie }, index) => {
          const { running } = topology.nodes[index % topology.nodes.length] as NodeSlot;
          return connectWith(running, { headers: { cookie, origin: running.url } });
        }),
      );
      const own = { cookie: cookies[0]?.cookie ?? '', origin: topology.nodes[0]?.running.url ?? '' };
      const [{ running }] = topology.nodes as [NodeSlot];
      await send(running, '/api/me/sessions', { method: 'DELETE', headers: own });
      const endedAtMs = performance.now();
      await Promise.all(devices.slice(1).map((device) => closed(device, 10_000)));
      measure('devices out after ms', performance.now() - endedAtMs, 1_000);
      const statuses = await Promise.all(
        cookies.map(async ({ cookie }) => (await send(running, '/api/me', { headers: { cookie } })).status),
      );
      measure('old sessions that still read', statuses.slice(1).filter((status) => status !== 401).length, 0);
      devices[0]?.socket.disconnect();
    },
  },
  {
    id: 'F36',
    title: 'the clock of one node is ten minutes wrong',
    async fault({ topology, random }) {
      const node = random.pick(topology.nodes) as NodeSlot;
      const skewMs = (random.chance(0.5) ? 1 : -1) * 600_000;
      await node.kill();
      await node.start({
        NODE_OPTIONS: `--import ${new URL('../skewed-clock.mjs', import.meta.url).href}`,
        CHAOS_CLOCK_SKEW_MS: String(skewMs),
      });
      await delay(2_000);
      await node.kill();
    },
  },
];

/** Removes a writer of the first team, through the other node than theirs, and lets the others go on. */
async function removeSomebody({ topology, crew, history }: Arena, withinMs: number): Promise<void> {
  const removed = crew.hands.find(({ person, team }) => person === team.editor) as Hand;
  const { team, name, mark, person } = removed;
  const { projectId, owner } = team;
  const [, other] = topology.nodes as [NodeSlot, NodeSlot];
  const path = `/api/projects/${projectId}/members/${person.userId}`;
  const { status } = await send(other.running, path, { method: 'DELETE', as: owner });
  if (status !== 200) throw new Error(`The removal was answered with ${status}`);
  history.record({ kind: 'revoked', client: name, mark, withinMs });
  await delay(withinMs);
  for (let count = 0; count < 10; count += 1) {
    await run(owner, 'createTask', { projectId, title: `${mark}after` });
    await delay(50);
  }
  await askAgain(removed);
  crew.dismiss(removed);
}

/** Whoever was removed tries every way in which events could be had; what comes is heard on their line. */
async function askAgain({ line, person, team }: Hand): Promise<void> {
  const { projectId } = team;
  const door = { url: line.url, onStop: () => {} };
  const client = await connectAs(door, person);
  await request(client, 'joinProject', { projectId, after: 0 });
  client.socket.disconnect();
  for (const path of [`/api/projects/${projectId}`, `/api/projects/${projectId}/events?after=0`]) {
    await send(door, path, { as: person, headers: { 'accept-encoding': 'identity' } });
  }
}
