import type { GatherReports, NodeReport, ReportQuestion } from '../admin/node-reports';
import { now } from '../platform/clock';
import { metrics } from '../platform/metrics';
import { productVersion } from '../platform/product-version';
import { createNodeQuestion } from './ask-nodes';
import { findDevices } from './find-devices';
import type { NodeVitals } from './node-vitals';
import type { RealtimeNode } from './realtime-node';
import { isSharedRoom, projectOfRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

/** Far more than the panel shows: those that are large on all nodes together are large on one of them. */
const maxRooms = 1_000;

type OwnNode = {
  node: RealtimeNode;
  isDraining: () => boolean;
  drainsAt: () => string | null;
};

/** Lets any node say how all of them are doing, and who is connected to which. */
export function createNodeReports(own: OwnNode, isClustered: boolean): GatherReports {
  const startedAt = now().toISOString();
  const reportHere = (question: ReportQuestion) => reportOf(own, startedAt, question);
  const ask = createNodeQuestion(own.node.io, 'devices', reportHere, isClustered);
  return async (question) => {
    const { answers, ...rest } = await ask(question);
    return { reports: answers, ...rest };
  };
}

async function reportOf(
  { node, isDraining, drainsAt }: OwnNode,
  startedAt: string,
  { searches, socketId = '' }: ReportQuestion,
): Promise<NodeReport> {
  const { io, nodeId, vitals, deliveries } = node;
  const all = io.sockets.sockets;
  const { matches, sockets } = findDevices(all.values(), searches);
  const asked = all.get(socketId);
  if (asked) sockets.add(asked);
  return {
    node: {
      id: nodeId,
      version: productVersion,
      startedAt,
      sockets: all.size,
      people: countPeople(all.values()),
      draining: isDraining(),
      drainsAt: drainsAt(),
      ...vitals.now,
      delivery: deliveries.objective,
      recoveries: await countRecoveries(),
    },
    matches,
    devices: [...sockets].map((socket) => deviceOf(socket, node)),
    rooms: roomsOf(io, vitals),
  };
}

function countPeople(sockets: Iterable<ServerSocket>): number {
  return new Set(Array.from(sockets, (socket) => socket.data.actor.userId)).size;
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

/** What people share, the largest; a socket's own room and the one of its session say nothing. */
function roomsOf(io: SocketServer, vitals: NodeVitals): NodeReport['rooms'] {
  const { rooms, sids } = io.of('/').adapter;
  return [...rooms]
    .filter(([room]) => !sids.has(room) && isSharedRoom(room))
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, maxRooms)
    .map(([room, members]) => ({ room, sockets: members.size, perSecond: vitals.perSecondIn(room) }));
}
