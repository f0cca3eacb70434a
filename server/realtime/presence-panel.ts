import { getPresence } from '../admin/presence';
import { requireAdmin } from '../commands/access';
import { log } from '../platform/log';
import { panelRoom } from './rooms';
import type { ServerSocket, SocketServer } from './socket-server';

const everyMs = 1_000;

/**
 * Shows the admins of this node who is connected where, once a second while one of them looks. A frame that
 * a connection cannot take is dropped: the next one says it all again.
 */
export class PresencePanel {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly io: SocketServer) {}

  /** @throws AppError `forbidden` for everybody but admins. */
  async watch(socket: ServerSocket, isOn: boolean): Promise<void> {
    if (!isOn) return socket.leave(panelRoom);
    requireAdmin(socket.data.actor);
    await socket.join(panelRoom);
    this.timer ??= setTimeout(() => void this.show(), 0);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private async show(): Promise<void> {
    const watchers = this.watchers();
    if (watchers.length > 0) {
      try {
        const presence = await getPresence();
        for (const socket of watchers) socket.volatile.emit('adminPresence', presence);
      } catch (error) {
        log.warn({ err: error }, 'The presence panel was not told');
      }
    }
    this.timer = watchers.length > 0 ? setTimeout(() => void this.show(), everyMs) : undefined;
  }

  /** Who was an admin when the panel was opened may be none any more. */
  private watchers(): ServerSocket[] {
    const inRoom = [...(this.io.of('/').adapter.rooms.get(panelRoom) ?? [])];
    const sockets = inRoom.flatMap((id) => this.io.sockets.sockets.get(id) ?? []);
    return sockets.filter((socket) => {
      const isAdmin = socket.data.actor.role === 'admin';
      if (!isAdmin) void socket.leave(panelRoom);
      return isAdmin;
    });
  }
}
