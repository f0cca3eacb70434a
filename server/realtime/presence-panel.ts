import type { SocketRequestInput } from '../../contract/socket';
import { presenceFinder } from '../admin/presence';
import { requireAdmin } from '../commands/access';
import { log } from '../platform/log';
import type { ServerSocket, SocketServer } from './socket-server';

const everyMs = 1_000;

/**
 * Shows the admins of this node who is connected where, once a second while one of them looks. A frame that
 * a connection cannot take is dropped: the next one says it all again.
 */
export class PresencePanel {
  private timer: NodeJS.Timeout | undefined;
  /** What each of them searches for. */
  private readonly searches = new Map<ServerSocket, string>();

  constructor(private readonly io: SocketServer) {}

  /** @throws AppError `forbidden` for everybody but admins. */
  watch(socket: ServerSocket, { isOn, search = '' }: SocketRequestInput<'watchPresence'>): void {
    if (!isOn) {
      this.searches.delete(socket);
      return;
    }
    requireAdmin(socket.data.actor);
    this.searches.set(socket, search);
    this.timer ??= setTimeout(() => void this.show(), 0);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private async show(): Promise<void> {
    this.forgetWhoLeft();
    if (this.searches.size > 0) await this.tellWatchers();
    this.timer = this.searches.size > 0 ? setTimeout(() => void this.show(), everyMs) : undefined;
  }

  /** However many look: the nodes are asked once, and a frame is made once for all who search for the same. */
  private async tellWatchers(): Promise<void> {
    try {
      const searches = new Set(this.searches.values());
      const find = await presenceFinder(searches);
      for (const search of searches) {
        const watchers = [...this.searches].filter(([, other]) => other === search);
        const socketIds = watchers.map(([socket]) => socket.id);
        // Whoever asked may have gone meanwhile; to no socket at all would mean to everybody.
        if (socketIds.length > 0) this.io.local.to(socketIds).volatile.emit('adminPresence', find(search));
      }
    } catch (error) {
      log.warn({ err: error }, 'The presence panel was not told');
    }
  }

  /** Who was an admin when the panel was opened may be none any more. */
  private forgetWhoLeft(): void {
    for (const socket of this.searches.keys()) {
      if (!socket.connected || socket.data.actor.role !== 'admin') this.searches.delete(socket);
    }
  }
}
