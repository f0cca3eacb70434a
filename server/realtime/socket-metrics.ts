import { metrics } from '../platform/metrics';
import { projectOfRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

/** Counts sockets as they come and go; what is true at the moment is counted when somebody looks. */
export function measureSockets(io: SocketServer): void {
  const { connections, disconnections, sockets, people, socketsPerPerson, socketsPerProject } = metrics();
  io.on('connection', (socket: ServerSocket) => {
    connections.inc();
    socket.once('disconnect', (reason) => disconnections.inc({ reason }));
  });
  Object.assign(sockets, {
    collect() {
      const open = [...io.sockets.sockets.values()];
      const byTransport = countBy(open, ({ conn }) => conn.transport.name);
      for (const transport of ['websocket', 'polling']) {
        sockets.set({ transport }, byTransport.get(transport) ?? 0);
      }
      const byPerson = countBy(open, ({ data }) => data.actor.userId);
      people.set(byPerson.size);
      socketsPerPerson.set(Math.max(0, ...byPerson.values()));
      const inProjects = [...io.of('/').adapter.rooms].filter(([room]) => projectOfRoom(room) !== null);
      socketsPerProject.set(Math.max(0, ...inProjects.map(([, members]) => members.size)));
    },
  });
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
