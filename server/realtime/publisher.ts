import type { Envelope } from '../../contract/events';
import type { Publication, Publisher } from '../log/publish';
import { roomOfProject, roomOfSession, roomOfUser } from './rooms';
import type { SocketServer } from './socket-server';

/** Turns what was committed into emissions: an event goes to the room of its stream, under its own name. */
export function createPublisher(io: SocketServer): Publisher {
  return (publication) => {
    if (publication.kind === 'events') {
      for (const envelope of publication.envelopes) publishEvent(io, envelope);
    } else {
      endSessions(io, publication);
    }
  };
}

function publishEvent(io: SocketServer, envelope: Envelope): void {
  io.to(envelope.stream).emit(envelope.type as string, envelope);
  if (envelope.type === 'projectLeft') {
    const { projectId, reason } = envelope.payload;
    const sockets = io.in(envelope.stream);
    sockets.emit('accessRevoked', { projectId, reason });
    sockets.socketsLeave(roomOfProject(projectId));
  }
}

function endSessions(
  io: SocketServer,
  { userId, sessionIds, reason }: Extract<Publication, { kind: 'sessionsRevoked' }>,
): void {
  const rooms = sessionIds ? sessionIds.map(roomOfSession) : [roomOfUser(userId)];
  if (rooms.length === 0) return;
  io.in(rooms).emit('sessionRevoked', { reason });
  io.in(rooms).disconnectSockets(true);
}
