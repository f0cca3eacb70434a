import { log } from '../platform/log';
import type { Gateway } from './gateway';

const waveMs = 3_000;

/** Tells each socket when to come back, spread over three seconds, so that they do not all come at once. */
export async function drainSockets({ io }: Gateway): Promise<void> {
  const sockets = [...io.sockets.sockets.values()];
  log.info({ sockets: sockets.length }, 'Asking sockets to reconnect');
  for (const socket of sockets) {
    socket.emit('serverDraining', { reconnectInMs: Math.round(Math.random() * waveMs) });
  }
  const deadlineMs = performance.now() + waveMs + 500;
  while (io.sockets.sockets.size > 0 && performance.now() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
