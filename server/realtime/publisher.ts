import type { Envelope } from '../../contract/events';
import type { Publication, Publisher } from '../log/publish';
import { moveSockets } from './own-rooms';
import { everyoneRoom, roomOfSession, roomOfUser } from './rooms';
import type { SocketServer } from './socket-server';

export type PlanDrain = (nodeId: string, inMs: number | null) => void;

/** A page that was cut waits this long, so that its person sees that it was. */
const reconnectInMs = 3_000;

/** Turns what was committed into emissions: an event goes to the room of its stream, under its own name. */
export function createPublisher(io: SocketServer, planDrain: PlanDrain = () => {}): Publisher {
  return (publication) => {
    switch (publication.kind) {
      case 'events':
        for (const envelope of publication.envelopes) publishEvent(io, envelope);
        return;
      case 'control':
        return tell(io, publication);
      case 'deviceDisconnected':
        io.in(publication.socketId).emit('deviceDisconnected', { reconnectInMs });
        cut(io, [publication.socketId]);
        return;
      case 'drainPlanned':
        return planDrain(publication.nodeId, publication.inMs);
      case 'sessionsRevoked':
        return endSessions(io, publication);
    }
  };
}

function publishEvent(io: SocketServer, envelope: Envelope): void {
  io.to(envelope.stream).emit(envelope.type as string, envelope);
  moveSockets(io, envelope);
}

function tell(io: SocketServer, { streams, name, message }: Extract<Publication, { kind: 'control' }>): void {
  const rooms = streams === 'everyone' ? [everyoneRoom] : [...streams];
  // No room at all would mean everybody.
  if (rooms.length > 0) io.to(rooms).emit(name as string, message);
}

function endSessions(
  io: SocketServer,
  { userId, sessionIds, reason }: Extract<Publication, { kind: 'sessionsRevoked' }>,
): void {
  const rooms = sessionIds ? sessionIds.map(roomOfSession) : [roomOfUser(userId)];
  if (rooms.length === 0) return;
  io.in(rooms).emit('sessionRevoked', { reason });
  cut(io, rooms);
}

/** The adapter reaches its own node through Redis too, which may be away: so this one first. */
function cut(io: SocketServer, rooms: string[]): void {
  io.local.in(rooms).disconnectSockets(true);
  io.in(rooms).disconnectSockets(true);
}
