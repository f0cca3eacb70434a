import { Server } from 'socket.io';
import { registerPublisher } from '../log/publish';
import { joinCluster } from './adapter';
import { createPublisher } from './publisher';
import type { SocketServer } from './socket-server';

/**
 * Lets a process without sockets emit what it commits, through Redis to the nodes that have them. Without
 * Redis nothing is emitted, and followers hear of it by the beacon. It holds nothing that has to be closed.
 */
export function openOutlet(): void {
  const io: SocketServer = new Server({ serveClient: false });
  if (joinCluster(io)) registerPublisher(createPublisher(io));
}
