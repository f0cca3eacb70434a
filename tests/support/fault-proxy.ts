import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A TCP hop between a client and a server on this machine, that can be cut. */
export type FaultProxy = {
  url: string;
  /** Resets every connection that is open; the next one goes through again. */
  cut(): void;
  /** From now on nothing goes through, as with a cable pulled out. */
  sever(): void;
  /** Lets connections through again. */
  mend(): void;
  close(): Promise<void>;
};

/** Opens a hop to a port of this machine. */
export async function openFaultProxy(targetPort: number): Promise<FaultProxy> {
  const open = new Set<Socket>();
  let isSevered = false;
  const server = createServer((client) => {
    if (isSevered) return client.resetAndDestroy();
    const upstream = connect(targetPort, '127.0.0.1');
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    sever() {
      isSevered = true;
      cut();
    },
    mend() {
      isSevered = false;
    },
    async close() {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
