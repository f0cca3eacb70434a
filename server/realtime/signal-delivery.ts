import type { SignalMessages } from '../../contract/signals';
import { loadWatch } from '../platform/load-watch';
import { metrics } from '../platform/metrics';
import { roomOfProject, roomOfUser } from './rooms';
import { type ProjectFrame, SignalFrames } from './signal-frames';
import type { ServerSocket, SocketServer } from './socket-server';

/** How signals reach the others: frames for what moves, single messages for the rest. */
export type SignalDelivery = {
  frames: SignalFrames;
  /** To everybody in a room but the sender, on whatever device. */
  tell<Name extends keyof SignalMessages>(
    room: string,
    name: Name,
    message: SignalMessages[Name] & { userId: string },
  ): void;
};

/**
 * Frames go to this node's sockets one by one, volatile and without the receiver's own rows, and once to
 * each other node, which does the same there.
 */
export function createSignalDelivery(io: SocketServer, isClustered: boolean): SignalDelivery {
  if (isClustered) io.on('signalFrame', (frame) => deliver(io, frame));
  return {
    frames: new SignalFrames((frame) => {
      deliver(io, frame);
      if (isClustered) io.serverSideEmit('signalFrame', frame);
    }),
    tell(room, name, message) {
      io.to(room)
        .except(roomOfUser(message.userId))
        .emit(name as string, message);
    },
  };
}

function deliver(io: SocketServer, { projectId, cursors, drags }: ProjectFrame): void {
  if (loadWatch().sheds('signals')) return;
  for (const socketId of io.sockets.adapter.rooms.get(roomOfProject(projectId)) ?? []) {
    const socket = io.sockets.sockets.get(socketId);
    if (!socket) continue;
    const isOfOthers = (row: { userId: string }) => row.userId !== socket.data.actor.userId;
    const othersCursors = cursors.filter(isOfOthers);
    const othersDrags = drags.filter(isOfOthers);
    if (othersCursors.length + othersDrags.length === 0) continue;
    metrics().frames.inc();
    if (othersCursors.length > 0) tellVolatile(socket, 'cursorUpdate', { projectId, cursors: othersCursors });
    if (othersDrags.length > 0) tellVolatile(socket, 'dragUpdate', { projectId, drags: othersDrags });
  }
}

/** Socket.IO drops what is volatile while the transport is busy with what was written before. */
function tellVolatile(socket: ServerSocket, name: 'cursorUpdate' | 'dragUpdate', message: object): void {
  if (!socket.conn.transport.writable) metrics().droppedSignals.inc({ signal: name });
  socket.volatile.emit(name, message);
}
