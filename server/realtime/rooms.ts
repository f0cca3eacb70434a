import { conversationStream, parseStream, projectStream, userStream } from '../../contract/streams';

/**
 * Rooms are delivery channels, not rights: who may hear is asked before a socket enters. A stream's room
 * has the stream's name; no client ever names a room.
 */
export const everyoneRoom = 'everyone';

export const roomOfProject = projectStream;
export const roomOfConversation = conversationStream;
export const roomOfUser = userStream;

/** The sockets that stand on one session or API token, to end them together. */
export function roomOfSession(sessionId: string): string {
  return `session:${sessionId}`;
}

/** Whether a room is there for people to share; that of a session is for our own ends. */
export function isSharedRoom(room: string): boolean {
  return !room.startsWith('session:');
}

/** The project that a room belongs to, for rooms of projects. */
export function projectOfRoom(room: string): string | null {
  const stream = parseStream(room);
  return stream?.kind === 'project' ? stream.id : null;
}

/** Whether a room is a stream's, so that its head is worth telling. */
export function isStreamRoom(room: string): boolean {
  return parseStream(room) !== null;
}

/** Whether a room is of a stream that a person follows by being in it, without asking. */
export function isConversationRoom(room: string): boolean {
  return parseStream(room)?.kind === 'conversation';
}
