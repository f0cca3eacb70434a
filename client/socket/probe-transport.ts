import { io, type Socket } from 'socket.io-client';
import type { WireError } from '../../contract/errors';
import { protocolVersion } from '../../contract/protocol';
import type { Ack, PingData } from '../../contract/socket';

export type TransportProbe =
  | { isOpen: true; roundTripMs: number; nodeIds: readonly string[] }
  | { isOpen: false; reason: string };

const withinMs = 6_000;
/** Enough for a balancer that shares out requests to send one of them elsewhere. */
const pings = 5;

/** Opens a connection of its own by one transport alone, and asks its node a few times who it is. */
export async function probeTransport(transport: 'websocket' | 'polling'): Promise<TransportProbe> {
  const socket = io({
    transports: [transport],
    upgrade: false,
    forceNew: true,
    reconnection: false,
    timeout: withinMs,
    auth: { protocolVersion },
  });
  try {
    await opening(socket);
    const answers: { ms: number; nodeId: string }[] = [];
    for (let count = 0; count < pings; count += 1) answers.push(await ping(socket));
    const nodeIds = [...new Set(answers.map(({ nodeId }) => nodeId))];
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    return { isOpen: true, roundTripMs: Math.round(times[Math.floor(pings / 2)] ?? 0), nodeIds };
  } catch (error) {
    return { isOpen: false, reason: error instanceof Error ? error.message : 'unknown' };
  } finally {
    socket.disconnect();
  }
}

function opening(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error: Error & { data?: WireError }) =>
      reject(new Error(error.data?.message ?? error.message)),
    );
  });
}

async function ping(socket: Socket): Promise<{ ms: number; nodeId: string }> {
  const startedAtMs = performance.now();
  const ack = (await socket.timeout(withinMs).emitWithAck('ping', {})) as Ack<PingData>;
  if (!ack.ok) throw new Error(ack.error.message);
  return { ms: performance.now() - startedAtMs, nodeId: ack.data.nodeId };
}
