import { conversationStream, projectStream, type StreamName } from './streams';

/** Where people talk: the chat of a project, or a conversation. */
export type RoomTarget =
  | { projectId: string; conversationId?: undefined }
  | { projectId?: undefined; conversationId: string };

/** The same as it arrives, before anybody has checked that it names one. */
export type MaybeRoomTarget = { projectId?: string | undefined; conversationId?: string | undefined };

/** The stream that carries a room; a project's chat shares the project's own. */
export function streamOfRoom({ projectId, conversationId }: MaybeRoomTarget): StreamName {
  if (projectId !== undefined) return projectStream(projectId);
  if (conversationId !== undefined) return conversationStream(conversationId);
  throw new Error('A room is of a project or is a conversation');
}
