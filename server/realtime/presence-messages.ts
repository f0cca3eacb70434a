import { log } from '../platform/log';
import { Presence } from '../presence/presence';
import type { PresenceStore } from '../presence/presence-store';
import { roomOfProject, roomOfUser } from './rooms';
import type { SocketServer } from './socket-server';

/** Changes of one project within this time are told as one list. */
const listWithinMs = 250;

/** Presence that tells a project's room who comes and goes, and who is there now. */
export function createPresence(io: SocketServer, nodeId: string, store: PresenceStore | null): Presence {
  const listing = new Map<string, NodeJS.Timeout>();

  const tellList = async (projectId: string) => {
    listing.delete(projectId);
    const members = await presence.members(projectId);
    io.to(roomOfProject(projectId)).emit('onlineMembers', { projectId, members });
  };

  const presence = new Presence(nodeId, store, {
    onJoined: ({ projectId, userId, name }) =>
      io
        .to(roomOfProject(projectId))
        .except(roomOfUser(userId))
        .emit('userJoined', { projectId, userId, name }),
    onLeft: ({ projectId, userId, name }) =>
      io.to(roomOfProject(projectId)).emit('userLeft', { projectId, userId, name }),
    onChanged(projectId) {
      if (listing.has(projectId)) return;
      const tell = () =>
        void tellList(projectId).catch((error: unknown) => log.warn({ err: error }, 'Presence was not told'));
      const timer = setTimeout(tell, listWithinMs);
      timer.unref();
      listing.set(projectId, timer);
    },
  });
  return presence;
}
