import { AppError } from '../../contract/errors';
import { can, type Permission } from '../../contract/permissions';
import { signalTtlMs } from '../../contract/signal-timing';
import type { SignalInput, SignalName } from '../../contract/signals';
import { projectOfTask } from '../tasks/project-of-task';
import type { RealtimeNode } from './realtime-node';
import { roomOfConversation, roomOfProject, roomOfUser } from './rooms';
import type { ServerSocket } from './socket-server';

type SignalHandler<Name extends SignalName> = (
  call: { node: RealtimeNode; socket: ServerSocket },
  input: SignalInput<Name>,
) => Promise<void> | void;

/**
 * What stands behind each signal. A socket signals only into rooms that it is in, with the role that it
 * had at its last check; who it is comes from its sign-in, never from what it sends.
 */
export const signalHandlers: { [Name in SignalName]: SignalHandler<Name> } = {
  async typing({ node, socket }, { isTyping, ...place }) {
    const room = await roomOfTyping(socket, place);
    const message = { ...whoOf(socket), ...place, isTyping, expiresInMs: signalTtlMs.typing };
    const before = socket.data.typing;
    if (before && (before.room !== room || !isTyping)) stopTyping(node, socket);
    if (!isTyping) return;
    socket.data.typing = { room, message };
    node.signals.tell(room, 'userTyping', message);
  },

  async editing({ node, socket }, { taskId, field }) {
    const room = roomOfProject(await requireTaskRoom(socket, taskId, 'task.write'));
    const before = socket.data.editing;
    if (before && (before.message.taskId !== taskId || before.message.field !== field))
      stopEditing(node, socket);
    if (field === null) return;
    const message = { ...whoOf(socket), taskId, field, expiresInMs: signalTtlMs.editing };
    socket.data.editing = { room, message };
    node.signals.tell(room, 'userEditing', message);
  },

  async takeOver({ node, socket }, { taskId, field, userId }) {
    const projectId = await requireTaskRoom(socket, taskId, 'task.write');
    const present = await node.presence.members(projectId);
    if (!present.some((member) => member.userId === userId)) throw notHere();
    const message = { ...whoOf(socket), taskId, field, expiresInMs: signalTtlMs.takeOver };
    node.signals.tell(roomOfUser(userId), 'takeOverAsked', message);
  },

  async viewing({ node, socket }, { projectId, taskId, isIdle = false }) {
    requireRoom(socket, projectId, 'project.read');
    socket.data.viewing = taskId;
    node.signals.tell(roomOfProject(projectId), 'userViewing', { ...whoOf(socket), projectId, taskId });
    await node.presence.view(projectId, socket.id, taskId, isIdle);
  },

  cursorMove({ node, socket }, { projectId, anchor, position }) {
    requireRoom(socket, projectId, 'project.read');
    node.signals.frames.cursor(projectId, { ...whoOf(socket), anchor, position });
  },

  dragMove({ node, socket }, { projectId, taskId, overColumnId, index }) {
    requireRoom(socket, projectId, 'task.write');
    node.signals.frames.drag(projectId, { ...whoOf(socket), taskId, overColumnId, index });
  },

  delivered({ node, socket }, { eventId }) {
    node.deliveries.confirm(eventId, node.vitals.roundTripMsOf(socket));
  },
};

/** Takes back what a socket was seen doing in a project, or everywhere: it left, or is gone. */
export function stopSignals(node: RealtimeNode, socket: ServerSocket, room?: string): void {
  const { typing, editing } = socket.data;
  if (typing && (room === undefined || typing.room === room)) stopTyping(node, socket);
  if (editing && (room === undefined || editing.room === room)) stopEditing(node, socket);
}

function stopTyping(node: RealtimeNode, socket: ServerSocket): void {
  const { typing } = socket.data;
  socket.data.typing = null;
  if (typing)
    node.signals.tell(typing.room, 'userTyping', { ...typing.message, isTyping: false, expiresInMs: 0 });
}

function stopEditing(node: RealtimeNode, socket: ServerSocket): void {
  const { editing } = socket.data;
  socket.data.editing = null;
  if (editing)
    node.signals.tell(editing.room, 'userEditing', { ...editing.message, field: null, expiresInMs: 0 });
}

function whoOf({ data: { actor } }: ServerSocket) {
  return { userId: actor.userId, name: actor.name };
}

async function roomOfTyping(
  socket: ServerSocket,
  { projectId, conversationId, taskId }: Omit<SignalInput<'typing'>, 'isTyping'>,
): Promise<string> {
  if (conversationId !== undefined) {
    const room = roomOfConversation(conversationId);
    if (!socket.rooms.has(room)) throw notHere();
    return room;
  }
  if (taskId !== undefined) return roomOfProject(await requireTaskRoom(socket, taskId, 'comment.write'));
  requireRoom(socket, projectId as string, 'comment.write');
  return roomOfProject(projectId as string);
}

async function requireTaskRoom(
  socket: ServerSocket,
  taskId: string,
  permission: Permission,
): Promise<string> {
  const projectId = await projectOfTask(taskId);
  if (projectId === null) throw notHere();
  requireRoom(socket, projectId, permission);
  return projectId;
}

function requireRoom(socket: ServerSocket, projectId: string, permission: Permission): void {
  const role = socket.data.roles.get(projectId);
  if (role === undefined || !socket.rooms.has(roomOfProject(projectId))) throw notHere();
  if (!can(role, permission)) throw new AppError('forbidden', `Your role (${role}) does not allow this`);
}

function notHere(): AppError {
  return new AppError('not_found', 'Open it first');
}
