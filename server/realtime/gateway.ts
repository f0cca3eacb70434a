import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { isEnvelope } from '../../contract/envelope';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { protocolVersion } from '../../contract/protocol';
import { registerEventDeliveries } from '../admin/event-deliveries';
import { registerNodeReports } from '../admin/node-reports';
import { type Publisher, registerPublisher } from '../log/publish';
import { redisClients } from '../platform/redis';
import { asAppError } from '../platform/unexpected-error';
import { registerOnlineMembers } from '../presence/is-in-front-of';
import { RedisPresenceStore } from '../presence/redis-presence-store';
import { startAccessSweep } from './access-sweep';
import { joinCluster } from './adapter';
import { createNodeQuestion } from './ask-nodes';
import { EventDeliveries } from './event-deliveries';
import { admitHandshake, authenticateSocket, isOutdated } from './handshake';
import { startHeadBeacon } from './head-beacon';
import { createNodeReports } from './node-report';
import { NodeVitals } from './node-vitals';
import { PlannedDrain } from './planned-drain';
import { createPresence } from './presence-messages';
import { PresencePanel } from './presence-panel';
import { createPublisher, type PlanDrain } from './publisher';
import type { RealtimeNode } from './realtime-node';
import { refuseHandshake } from './refuse-handshake';
import { requestHandlers } from './request-handlers';
import { handleRequests } from './requests';
import { projectOfRoom } from './rooms';
import { createSignalDelivery } from './signal-delivery';
import { stopSignals } from './signal-handlers';
import { startSlowConsumerSweep } from './slow-consumers';
import { measureSockets } from './socket-metrics';
import type { ServerSocket, SocketServer } from './socket-server';

export type Gateway = {
  io: SocketServer;
  nodeId: string;
  /** Stops letting anybody in; those who are in stay. */
  refuse(): void;
  close(): Promise<void>;
};

/**
 * Opens the socket door on an HTTP server. From here on what is committed in this process is emitted,
 * and followers are told of heads that moved elsewhere.
 */
export function openGateway(httpServer: HttpServer): Gateway {
  let isRefusing = false;
  const io: SocketServer = new Server(httpServer, {
    serveClient: false,
    // Next answers other upgrades on this server, such as its own hot reload.
    destroyUpgrade: false,
    perMessageDeflate: false,
    maxHttpBufferSize: limits.frameBytes,
    connectTimeout: 10_000,
    // A line that went silent is noticed within 10 s, on both ends: nobody says "live" for longer than that.
    pingInterval: 5_000,
    pingTimeout: 5_000,
    allowRequest(request, decide) {
      const admitted = isRefusing
        ? Promise.reject(new AppError('unavailable', 'This node is going down'))
        : admitHandshake(request);
      admitted.then(
        () => decide(undefined, true),
        (error: unknown) => refuseHandshake(request, decide, asAppError(error, { event: 'handshake' })),
      );
    },
  });
  const nodeId = randomUUID();
  const isClustered = joinCluster(io);
  const redis = redisClients();
  const node: RealtimeNode = {
    nodeId,
    io,
    presence: createPresence(io, nodeId, redis && new RedisPresenceStore(redis.app)),
    signals: createSignalDelivery(io, isClustered),
    panel: new PresencePanel(io),
    vitals: new NodeVitals(io),
    deliveries: new EventDeliveries(),
  };
  io.use((socket, next) => void authenticateSocket(socket, next));
  io.on('connection', (socket) => welcome(node, socket));
  io.of('/').adapter.on('leave-room', (room: string, socketId: string) => forget(node, room, socketId));
  measureSockets(io);
  const drain = new PlannedDrain();
  const emit = createPublisher(io, shareDrains(io, { nodeId, drain, isClustered }));
  registerPublisher(traceDeliveries(node, emit, isClustered));
  registerOnlineMembers((projectId) => node.presence.members(projectId));
  const own = { node, isDraining: () => isRefusing, drainsAt: () => drain.drainsAt };
  registerNodeReports(createNodeReports(own, isClustered));
  const stopBeacon = startHeadBeacon(io);
  const stopSweep = startAccessSweep(io);
  const stopSlowConsumerSweep = startSlowConsumerSweep(io);
  return {
    io,
    nodeId,
    refuse: () => {
      isRefusing = true;
    },
    async close() {
      stopBeacon();
      stopSweep();
      node.vitals.close();
      node.panel.close();
      stopSlowConsumerSweep();
      io.local.disconnectSockets(true);
      await io.close();
      node.presence.close();
      node.signals.frames.close();
    },
  };
}

/** Notes where events go, on the way of each, and lets any node say it of all. */
function traceDeliveries(
  { io, nodeId, deliveries }: RealtimeNode,
  emit: Publisher,
  isClustered: boolean,
): Publisher {
  const describe = (eventId: string) => deliveries.describe(nodeId, eventId);
  const ask = createNodeQuestion(io, 'deliveries', describe, isClustered);
  registerEventDeliveries(async (eventId) => {
    const { answers, isComplete } = await ask(eventId);
    return { nodes: answers, isComplete };
  });
  io.on('connection', (socket) => {
    socket.onAnyOutgoing((_name: string, message: unknown) => {
      if (isEnvelope(message)) deliveries.noteSent(message);
    });
  });
  return (publication) => {
    deliveries.notePublication(publication);
    emit(publication);
  };
}

/** A drain is for one node; it is told to all of them, of which that one counts down. */
function shareDrains(
  io: SocketServer,
  { nodeId, drain, isClustered }: { nodeId: string; drain: PlannedDrain; isClustered: boolean },
): PlanDrain {
  const take: PlanDrain = (id, inMs) => {
    if (id === nodeId) drain.plan(inMs);
  };
  if (isClustered) io.on('drainPlanned', take);
  return (id, inMs) => {
    take(id, inMs);
    if (isClustered) io.serverSideEmit('drainPlanned', id, inMs);
  };
}

function welcome(node: RealtimeNode, socket: ServerSocket): void {
  handleRequests({ node, socket }, requestHandlers);
  socket.on('disconnecting', () => stopSignals(node, socket));
  if (isOutdated(socket)) socket.emit('outdated', { protocolVersion });
}

/** However a socket left a project's room (asked to, lost its rights, or is gone), the same is forgotten. */
function forget(node: RealtimeNode, room: string, socketId: string): void {
  const projectId = projectOfRoom(room);
  if (!projectId) return;
  const socket = node.io.sockets.sockets.get(socketId);
  if (socket) {
    stopSignals(node, socket, room);
    socket.data.roles.delete(projectId);
  }
  void node.presence.leave(projectId, socketId);
}
