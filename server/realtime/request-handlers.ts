import { type CommandName, commands, isCommandName } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { JoinProjectData, PingData } from '../../contract/socket';
import { executeCommand } from '../commands/execute';
import { now } from '../platform/clock';
import { failpoint } from '../platform/failpoint';
import { spend } from '../platform/rate-limiter';
import { refusalAfterStandStill } from '../platform/stand-still-watch';
import { requireReader } from '../projects/access';
import { replay } from '../recovery/events';
import type { RequestAnswer, RequestHandlers } from './requests';
import { roomOfProject } from './rooms';
import type { ServerSocket } from './socket-server';

/** What stands behind each acknowledged request of the socket. */
export const requestHandlers: RequestHandlers = {
  async command({ socket }, { name, input, mutationId }) {
    if (!isCommandName(name) || commands[name].doors !== 'all') {
      throw new AppError('unknown_event', `There is no command named ${name}`);
    }
    return runCommand(socket, name, input, mutationId);
  },

  async chatMessage({ socket }, { mutationId, ...input }) {
    return runCommand(socket, 'sendMessage', input, mutationId);
  },

  async joinProject({ node, socket }, { projectId, epoch, after }) {
    const { actor } = socket.data;
    await spend('read', actor.userId);
    const target = { kind: 'project', id: projectId } as const;
    const role = await requireReader(actor, projectId);
    // In the room before the events are read: what is committed meanwhile arrives live and is buffered.
    await socket.join(roomOfProject(projectId));
    try {
      const answer = await replay(actor, target, after === undefined ? null : { after, epoch });
      socket.data.roles.set(projectId, role);
      await node.presence.enter({ projectId, socketId: socket.id, userId: actor.userId, name: actor.name });
      const data: JoinProjectData = { ...answer, onlineMembers: await node.presence.members(projectId) };
      return { data };
    } catch (error) {
      await socket.leave(roomOfProject(projectId));
      throw error;
    }
  },

  async watchPresence({ node, socket }, input) {
    node.panel.watch(socket, input);
    return { data: {} };
  },

  async leaveProject({ socket }, { projectId }) {
    await socket.leave(roomOfProject(projectId));
    return { data: {} };
  },

  async ping({ node }) {
    const data: PingData = { nodeId: node.nodeId, at: now().toISOString() };
    return { data };
  },
};

function runCommand(socket: ServerSocket, name: CommandName, input: unknown, mutationId: string | undefined) {
  return inOrder(socket, async () => {
    const refusal = refusalAfterStandStill();
    if (refusal) throw refusal;
    const { data, seq } = await executeCommand(socket.data.actor, name, input, mutationId ?? null);
    failpoint('before-answer');
    return { data, ...(seq !== undefined && { seq }) };
  });
}

const lastCommand = new WeakMap<ServerSocket, Promise<unknown>>();

/** Commands of one socket run one after the other: a client may send the next before the answer. */
function inOrder(socket: ServerSocket, work: () => Promise<RequestAnswer>): Promise<RequestAnswer> {
  const previous = lastCommand.get(socket) ?? Promise.resolve();
  const current = previous.then(work, work);
  lastCommand.set(socket, current);
  return current;
}
