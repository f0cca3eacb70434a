import type { GatherReports, NodeReport } from '../admin/node-reports';
import { now } from '../platform/clock';
import { metrics } from '../platform/metrics';
import { productVersion } from '../platform/product-version';
import { createNodeQuestion } from './ask-nodes';
import type { NodeVitals } from './node-vitals';
import type { RealtimeNode } from './realtime-node';
import { isSharedRoom, projectOfRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

type OwnNode = {
  node: RealtimeNode;
  isDraining: () => boolean;
  drainsAt: () => string | null;
};

/** Lets any node say how all of them are doing, and who is connected to which. */
export function createNodeReports(own: OwnNode, isClustered: boolean): GatherReports {
  const startedAt = now().toISOString();
  const ask = createNodeQuestion(own.node.io, 'report', () => reportOf(own, startedAt), isClustered);
  return async () => {
    const { answers, ...rest } = await ask(null);
    return { reports: answers, ...rest };
  };
}

async function reportOf({ node, isDraining, drainsAt }: OwnNode, startedAt: string): Promise<NodeReport> {
  const { io, nodeId, vitals, deliveries } = node;
  const devices = [...io.sockets.sockets.values()].map((socket) => deviceOf(socket, node));
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
      delivery: deliveries.objective,
      recoveries: await countRecoveries(),
    },
    devices,
    rooms: roomsOf(io, vitals),
  };
}

async function countRecoveries(): Promise<NodeReport['node']['recoveries']> {
  const { values } = await metrics().recoveries.get();
  const countOf = (kind: string) => values.find(({ labels }) => labels.kind === kind)?.value ?? 0;
  return { nothing: countOf('nothing'), replay: countOf('replay'), snapshot: countOf('snapshot') };
}

function deviceOf(socket: ServerSocket, { nodeId, vitals }: RealtimeNode): NodeReport['devices'][number] {
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
