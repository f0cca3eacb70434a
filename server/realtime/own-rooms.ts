import type { Envelope } from '../../contract/events';
import { selectConversationStreams } from '../chat/memberships';
import {
  everyoneRoom,
  isConversationRoom,
  roomOfConversation,
  roomOfProject,
  roomOfSession,
  roomOfUser,
} from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

/**
 * The rooms that a socket is in without asking: of everybody, its person, its sign-in, and of the
 * conversations that its person is in. One that begins while the list is being read is found by the
 * next correction.
 */
export async function enterOwnRooms(socket: ServerSocket): Promise<void> {
  const { userId, credential } = socket.data.actor;
  const session = credential.kind === 'session' ? [roomOfSession(credential.sessionId)] : [];
  await socket.join([everyoneRoom, roomOfUser(userId), ...session]);
  const streams = await selectConversationStreams([userId]);
  await socket.join([...(streams.get(userId) ?? [])]);
}

/** An event of a person's own stream may put their sockets into a room, or take them out of one. */
export function moveSockets(io: SocketServer, envelope: Envelope): void {
  const sockets = io.in(envelope.stream);
  switch (envelope.type) {
    case 'projectLeft': {
      const { projectId, reason } = envelope.payload;
      sockets.emit('accessRevoked', { projectId, reason });
      return sockets.socketsLeave(roomOfProject(projectId));
    }
    case 'conversationJoined':
      return sockets.socketsJoin(roomOfConversation(envelope.payload.conversation.id));
    case 'conversationLeft':
      return sockets.socketsLeave(roomOfConversation(envelope.payload.conversationId));
    default:
      return;
  }
}

/** What `moveSockets` does can be lost with the emission, so that now and then it is put right. */
export async function correctOwnRooms(sockets: readonly ServerSocket[]): Promise<void> {
  if (sockets.length === 0) return;
  const userIds = [...new Set(sockets.map(({ data }) => data.actor.userId))];
  const streams = await selectConversationStreams(userIds);
  for (const socket of sockets) {
    const wanted: ReadonlySet<string> = streams.get(socket.data.actor.userId) ?? new Set();
    for (const room of socket.rooms)
      if (isConversationRoom(room) && !wanted.has(room)) void socket.leave(room);
    for (const room of wanted) if (!socket.rooms.has(room)) void socket.join(room);
  }
}
