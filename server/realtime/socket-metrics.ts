import { metrics } from '../platform/metrics';
import { projectOfRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

/** Counts sockets as they come and go; what is true at the moment is counted when somebody looks. */
export function measureSockets(io: SocketServer): void {
  const { connections, reconnections, disconnections } = metrics();
  const { sockets, people, socketsPerPerson, socketsPerProject } = metrics();
  io.on('connection', (socket: ServerSocket) => {
    connections.inc();
    if (isReturning(socket)) reconnections.inc();
    socket.once('disconnect', (reason) => disconnections.inc({ reason }));
  });
  io.engine.on('connection', measureMessages);
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

/** Whether the page says that it had been connected before. */
export function isReturning({ handshake }: ServerSocket): boolean {
  return (handshake.auth as { isReturning?: unknown }).isReturning === true;
}

type EnginePacket = { type: string; data?: unknown };

/** The last text that was written to any socket: a broadcast hands one and the same to each of them. */
let lastText: unknown;

function measureMessages(connection: NodeJS.EventEmitter): void {
  const { messageBytes } = metrics();
  connection.on('packet', ({ type, data }: EnginePacket) => {
    if (type === 'message' && typeof data === 'string') {
      messageBytes.observe({ direction: 'in' }, Buffer.byteLength(data));
    }
  });
  connection.on('packetCreate', ({ type, data }: EnginePacket) => {
    if (type !== 'message' || typeof data !== 'string' || data === lastText) return;
    lastText = data;
    messageBytes.observe({ direction: 'out' }, Buffer.byteLength(data));
  });
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
