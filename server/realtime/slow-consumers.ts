import { log } from '../platform/log';
import { metrics } from '../platform/metrics';
import type { ServerSocket, SocketServer } from './socket-server';

const lookEveryMs = 1_000;
const maxQueuedBytes = 1024 * 1024;
const maxLooks = 5;

/** What Socket.IO calls the end of a connection that was thrown away, as happens here alone. */
export const cutOffReason = 'forced close';

/** What Socket.IO keeps of a connection, as far as it says how much waits to be sent; its types hide it. */
type Queue = {
  writeBuffer: readonly { data?: { length: number } }[];
  transport: { socket?: { bufferedAmount: number } };
};

/**
 * A client that does not read lets its queue on the server grow without a bound, and nothing in Socket.IO
 * stops that. So whoever has more than 1 MiB waiting for 5 s is cut off; the client comes back and replays
 * what it missed. Returns a function that stops it.
 */
export function startSlowConsumerSweep(io: SocketServer): () => void {
  let looks = new Map<ServerSocket, number>();
  const timer = setInterval(() => {
    const slow = [...io.sockets.sockets.values()].filter((socket) => queuedBytes(socket) > maxQueuedBytes);
    looks = new Map(slow.map((socket) => [socket, (looks.get(socket) ?? 0) + 1]));
    for (const [socket, count] of looks) if (count >= maxLooks) cutOff(socket);
  }, lookEveryMs);
  return () => clearInterval(timer);
}

function queuedBytes({ conn }: ServerSocket): number {
  const { writeBuffer, transport } = conn as unknown as Queue;
  const inTransport = transport.socket?.bufferedAmount ?? 0;
  return writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), inTransport);
}

function cutOff(socket: ServerSocket): void {
  metrics().slowConsumers.inc();
  log.info(
    { userId: socket.data.actor.userId, bytes: queuedBytes(socket) },
    'Cut off a client that does not read',
  );
  // Thrown away: a close that waits for the queue to drain would wait for ever.
  socket.conn.close(true);
}
