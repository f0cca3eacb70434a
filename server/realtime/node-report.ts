import { randomUUID } from 'node:crypto';
import type { GatheredReports, NodeReport } from '../admin/node-reports';
import { now } from '../platform/clock';
import { productVersion } from '../platform/product-version';
import type { NodeVitals } from './node-vitals';
import { isSharedRoom, projectOfRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

/** Whoever has not answered by then is left out, and that is said. */
const answerWithinMs = 1_500;

type OwnNode = {
  nodeId: string;
  vitals: NodeVitals;
  isDraining: () => boolean;
  drainsAt: () => string | null;
};

/**
 * Lets any node say what all of them know. Each question has an id; the answers to it go to all nodes, of
 * which the one that asked gathers them until every node has answered or the time is up.
 */
export function createNodeReports(io: SocketServer, own: OwnNode, isClustered: boolean) {
  const startedAt = now().toISOString();
  const gathering = new Map<string, (report: NodeReport) => void>();
  const reportNow = () => reportOf(io, own, startedAt);
  if (isClustered) {
    io.on('nodeReportAsked', (questionId) => io.serverSideEmit('nodeReport', questionId, reportNow()));
    io.on('nodeReport', (questionId, report) => gathering.get(questionId)?.(report));
  }

  return async (): Promise<GatheredReports> => {
    const mine = reportNow();
    if (!isClustered) return { reports: [mine], isComplete: true, redis: 'none' };
    const others = await countOtherNodes(io);
    const redis = others === null ? 'away' : 'connected';
    if (others === 0) return { reports: [mine], isComplete: true, redis };
    const questionId = randomUUID();
    const received: NodeReport[] = [];
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, answerWithinMs);
      gathering.set(questionId, (report) => {
        received.push(report);
        if (received.length !== others) return;
        clearTimeout(timer);
        resolve();
      });
      io.serverSideEmit('nodeReportAsked', questionId);
    });
    gathering.delete(questionId);
    return { reports: [mine, ...received], isComplete: received.length === others, redis };
  };
}

/** Null when Redis cannot say it: then there is no telling who is missing. */
async function countOtherNodes(io: SocketServer): Promise<number | null> {
  const nodes = io.of('/').adapter.serverCount();
  const unknown = new Promise<null>((resolve) => setTimeout(resolve, answerWithinMs, null));
  return Promise.race([nodes.then((count) => count - 1).catch(() => null), unknown]);
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
