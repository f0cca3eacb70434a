import { readHeads } from '../log/read';
import { log } from '../platform/log';
import { isStreamRoom } from './rooms';
import type { SocketServer } from './socket-server';

const intervalMs = 1_000;

/**
 * Bounds staleness whatever happened to an emission: once a second, in one query, the heads of the
 * streams that sockets of this process follow; rooms whose head moved since are told, and a client that
 * does not stand there asks for what it missed. Returns a function that stops it.
 */
export function startHeadBeacon(io: SocketServer): () => void {
  let told = new Map<string, string>();
  let timer: NodeJS.Timeout;

  const beat = async () => {
    const streams = [...io.sockets.adapter.rooms.keys()].filter(isStreamRoom);
    const heads = streams.length > 0 ? await readHeads(streams) : [];
    const next = new Map<string, string>();
    for (const { stream, epoch, seq } of heads) {
      const place = `${epoch} ${seq}`;
      next.set(stream, place);
      if (told.get(stream) !== place) io.local.to(stream).emit('head', { stream, epoch, seq });
    }
    told = next;
  };

  const schedule = () => {
    timer = setTimeout(() => {
      beat()
        .catch((error: unknown) => log.warn({ err: error }, 'The head beacon could not read the heads'))
        .finally(schedule);
    }, intervalMs);
  };
  schedule();
  return () => clearTimeout(timer);
}
