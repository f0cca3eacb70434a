import type { Envelope } from '../../contract/events';
import type { Publication, Publisher } from '../log/publish';
import { moveSockets } from './own-rooms';
import { roomOfSession, roomOfUser } from './rooms';
import type { SocketServer } from './socket-server';

/** Turns what was committed into emissions: an event goes to the room of its stream, under its own name. */
export function createPublisher(io: SocketServer): Publisher {
  return (publication) => {
    switch (publication.kind) {
      case 'events':
        for (const envelope of publication.envelopes) publishEvent(io, envelope);
        return;
      case 'control':
        // No room at all would mean everybody.
        if (publication.streams.length === 0) return;
        io.to([...publication.streams]).emit(publication.name as string, publication.message);
        return;
      case 'sessionsRevoked':
        return endSessions(io, publication);
    }
  };
}

function publishEvent(io: SocketServer, envelope: Envelope): void {
  io.to(envelope.stream).emit(envelope.type as string, envelope);
  moveSockets(io, envelope);
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
