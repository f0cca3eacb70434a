import type { GatherReports, NodeReport } from '../admin/node-reports';
import { now } from '../platform/clock';
import { productVersion } from '../platform/product-version';
import { createNodeQuestion } from './ask-nodes';
import type { NodeVitals } from './node-vitals';
import { isSharedRoom, projectOfRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

type OwnNode = {
  nodeId: string;
  vitals: NodeVitals;
  isDraining: () => boolean;
  drainsAt: () => string | null;
};

/** Lets any node say how all of them are doing, and who is connected to which. */
export function createNodeReports(io: SocketServer, own: OwnNode, isClustered: boolean): GatherReports {
  const startedAt = now().toISOString();
  const ask = createNodeQuestion(io, 'report', () => reportOf(io, own, startedAt), isClustered);
  return async () => {
    const { answers, ...rest } = await ask(null);
    return { reports: answers, ...rest };
  };
}

function reportOf(io: SocketServer, own: OwnNode, startedAt: string): NodeReport {
  const { nodeId, vitals, isDraining, drainsAt } = own;
  const devices = [...io.sockets.sockets.values()].map((socket) => deviceOf(socket, own));
  return {
    node: {
      id: nodeId,
      version: productVersion,
      startedAt,
      sockets: devices.length,
      people: new Set(devices.map(({ userId }) => userId)).size,
      draining: isDraining(),
      drainsAt: drainsAt(),
      ...vitals.now,
    },
    devices,
    rooms: roomsOf(io, vitals),
  };
}

function deviceOf(socket: ServerSocket, { nodeId, vitals }: OwnNode): NodeReport['devices'][number] {
  const { actor, userAgent, viewing } = socket.data;
  return {
    userId: actor.userId,
    name: actor.name,
    socketId: socket.id,
    nodeId,
    transport: socket.conn.transport.name,
    roundTripMs: vitals.roundTripMsOf(socket),
    backlog: vitals.backlogOf(socket),
    userAgent,
    connectedAt: new Date(socket.handshake.issued).toISOString(),
    projectIds: [...socket.rooms].flatMap((room) => projectOfRoom(room) ?? []),
    viewing,
  };
}

/** What people share; a socket's own room and the one of its session say nothing. */
function roomsOf(io: SocketServer, vitals: NodeVitals): NodeReport['rooms'] {
  const { rooms, sids } = io.of('/').adapter;
  return [...rooms]
    .filter(([room]) => !sids.has(room) && isSharedRoom(room))
    .map(([room, members]) => ({ room, sockets: members.size, perSecond: vitals.perSecondIn(room) }));
}
