import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { limits } from '../../contract/limits';
import { protocolVersion } from '../../contract/protocol';
import { credentialId } from '../identity/recheck';
import { registerPublisher } from '../log/publish';
import { presence } from '../presence/presence';
import { startAccessSweep } from './access-sweep';
import { authenticateSocket, isOutdated, isOwnHandshake } from './handshake';
import { startHeadBeacon } from './head-beacon';
import { createPublisher } from './publisher';
import { requestHandlers } from './request-handlers';
import { handleRequests } from './requests';
import { everyoneRoom, projectOfRoom, roomOfProject, roomOfSession, roomOfUser } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

export type Gateway = {
  /** Stops letting anybody in; those who are in stay. */
  refuse(): void;
  io: SocketServer;
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
    allowRequest: (request, decide) => decide(null, !isRefusing && isOwnHandshake(request)),
  });
  io.use((socket, next) => void authenticateSocket(socket, next));
  io.on('connection', (socket) => welcome(io, socket));
  presence().onChange(({ kind, projectId, userId, name }) => {
    io.to(roomOfProject(projectId)).emit(kind === 'joined' ? 'userJoined' : 'userLeft', {
      projectId,
      userId,
      name,
    });
  });
  io.of('/').adapter.on('leave-room', (room: string, socketId: string) => {
    const projectId = projectOfRoom(room);
    if (projectId) presence().leave(projectId, socketId);
  });
  registerPublisher(createPublisher(io));
  const stopBeacon = startHeadBeacon(io);
  const stopSweep = startAccessSweep(io);
  return {
    io,
    refuse: () => {
      isRefusing = true;
    },
    async close() {
      stopBeacon();
      stopSweep();
      io.local.disconnectSockets(true);
      await io.close();
    },
  };
}

function welcome(io: SocketServer, socket: ServerSocket): void {
  const { actor } = socket.data;
  void socket.join([everyoneRoom, roomOfUser(actor.userId), roomOfSession(credentialId(actor.credential))]);
  handleRequests(io, socket, requestHandlers);
  if (isOutdated(socket)) socket.emit('outdated', { protocolVersion });
}
