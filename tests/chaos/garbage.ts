import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../support/random';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const cutOffWithinMs = 2_000;

/** Opens a WebSocket and sends bytes that are no frame of anything; answers whether the server hung up. */
export async function sendGarbage(port: number, random: Random): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.resume();
  socket.write(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${key}`,
      '\r\n',
    ].join('\r\n'),
  );
  await Promise.race([once(socket, 'data'), delay(cutOffWithinMs)]);
  // The first byte of no kind of frame, then whatever.
  socket.write(Buffer.from([0xff, ...Array.from({ length: 200 }, () => random.below(256))]));
  const isGone = await Promise.race([
    once(socket, 'close').then(() => true),
    delay(cutOffWithinMs).then(() => false),
  ]);
  socket.destroy();
  return isGone;
}
