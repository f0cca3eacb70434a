import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { type Direction, LineFaults } from './line-faults';

/** A TCP hop between a client and a server on this machine, on which anything may happen. */
export type FaultProxy = {
  url: string;
  port: number;
  /** Connections so far. */
  accepted(): number;
  /** Where the newest connection leads. */
  portOfLast(): number;
  /** How slow the line is, and in what pieces it delivers. */
  faults: LineFaults;
  /** Resets every connection that is open; the next one goes through again. */
  cut(): void;
  /** Resets each open connection after so many more bytes towards the client, in the middle of a frame. */
  cutAfter(bytes: number): void;
  /** From now on every connection is reset, as by a machine that is not there. */
  sever(): void;
  /** From now on no WebSocket is let through, as by a proxy that knows of none; plain requests are. */
  refuseUpgrades(): void;
  /** From now on every connection is accepted and closed at once, politely. */
  hangUp(): void;
  /** From now on nothing goes through and nobody is told, as with a cable pulled out. */
  silence(...directions: Direction[]): void;
  /** Forgets the connections that are open: each end waits for the other. The next one goes through. */
  strand(): void;
  /** Lets everything through again; what was on its way arrives now. */
  mend(): void;
  close(): Promise<void>;
};

type ProxyOptions = {
  /** Sees every byte on its way to the client. */
  onBytesToClient?: (bytes: Buffer) => void;
};

/** Opens a hop to a port of this machine; a function is asked anew for each connection. */
export async function openFaultProxy(
  target: number | (() => number),
  { onBytesToClient = () => {} }: ProxyOptions = {},
): Promise<FaultProxy> {
  const open = new Set<Socket>();
  const stranded = new Set<Socket>();
  const faults = new LineFaults();
  let isSevered = false;
  let isRefusingUpgrades = false;
  let isHangingUp = false;
  let accepted = 0;
  let portOfLast = 0;
  const server = createServer({ allowHalfOpen: false }, (client) => {
    accepted += 1;
    if (isSevered) return client.resetAndDestroy();
    // What is not read keeps a connection from ever being over.
    if (isHangingUp)
      return client
        .on('error', () => {})
        .resume()
        .end();
    portOfLast = typeof target === 'number' ? target : target();
    const upstream = connect(portOfLast, '127.0.0.1');
    client.setNoDelay(true);
    upstream.setNoDelay(true);
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
    }
    // A browser opens a connection of its own for a WebSocket, so its first bytes tell.
    client.once('data', (head: Buffer) => {
      const isUpgrade = /\r\nupgrade: websocket\r\n/i.test(head.toString('latin1'));
      if (isRefusingUpgrades && isUpgrade) client.resetAndDestroy();
    });
    faults.carry('toServer', client, upstream);
    upstream.on('data', onBytesToClient);
    faults.carry('toClient', upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    accepted: () => accepted,
    portOfLast: () => portOfLast,
    faults,
    cut,
    cutAfter: (bytes) => faults.limit(bytes),
    sever() {
      isSevered = true;
      cut();
    },
    refuseUpgrades() {
      isRefusingUpgrades = true;
    },
    hangUp() {
      isHangingUp = true;
      cut();
    },
    silence: (...directions) => faults.silence(directions),
    strand() {
      for (const socket of open) {
        open.delete(socket);
        stranded.add(socket.removeAllListeners('data').removeAllListeners('end').removeAllListeners('close'));
        // Reading on, as the network would take what it cannot deliver.
        socket.resume();
      }
    },
    mend() {
      isSevered = false;
      isHangingUp = false;
      faults.mend();
    },
    async close() {
      cut();
      for (const socket of stranded) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
