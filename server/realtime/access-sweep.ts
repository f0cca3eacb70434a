import { credentialId, recheck } from '../identity/recheck';
import { log } from '../platform/log';
import { selectRoles } from '../projects/memberships';
import { correctOwnRooms } from './own-rooms';
import { projectOfRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

const intervalMs = 5_000;

/**
 * Revocation is pushed, but a push can be lost; so each node asks every few seconds, in three queries,
 * whether its own sockets may still be where they are. Returns a function that stops it.
 */
export function startAccessSweep(io: SocketServer): () => void {
  let timer: NodeJS.Timeout;
  const schedule = () => {
    timer = setTimeout(() => {
      sweep([...io.sockets.sockets.values()])
        .catch((error: unknown) => log.warn({ err: error }, 'The access sweep could not ask the database'))
        .finally(schedule);
    }, intervalMs);
  };
  schedule();
  return () => clearTimeout(timer);
}

async function sweep(sockets: readonly ServerSocket[]): Promise<void> {
  if (sockets.length === 0) return;
  const signedIn = await endDeadSessions(sockets);
  await leaveLostProjects(signedIn);
  await correctOwnRooms(signedIn);
}

async function endDeadSessions(sockets: readonly ServerSocket[]): Promise<ServerSocket[]> {
  const living = await recheck(sockets.map(({ data }) => data.actor.credential));
  return sockets.filter((socket) => {
    const actor = living.get(credentialId(socket.data.actor.credential));
    if (actor) socket.data.actor = actor;
    else {
      socket.emit('sessionRevoked', { reason: 'expired' });
      socket.disconnect(true);
    }
    return actor !== undefined;
  });
}

async function leaveLostProjects(sockets: readonly ServerSocket[]): Promise<void> {
  const followed = sockets.flatMap((socket) =>
    [...socket.rooms].flatMap((room) => {
      const projectId = projectOfRoom(room);
      return projectId ? [{ socket, room, projectId, userId: socket.data.actor.userId }] : [];
    }),
  );
  if (followed.length === 0) return;
  const roles = await selectRoles(followed);
  for (const { socket, room, projectId, userId } of followed) {
    const role = roles.get(`${projectId} ${userId}`);
    if (role) {
      socket.data.roles.set(projectId, role);
      continue;
    }
    socket.emit('accessRevoked', { projectId, reason: 'removed' });
    void socket.leave(room);
  }
}
