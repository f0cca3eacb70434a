import { Socket } from 'node:net';

/** Where the driver is told to connect to; of several hosts it is the turn of one after the other. */
type Destination = { host: readonly string[]; port: readonly number[]; path?: string | false };

/** How far apart connections come to an end whose other side has said nothing. */
const turnMs = 200;

/**
 * Sockets for the driver, which tries again at once, and for ever, when the other side hangs up before it has
 * said anything (porsager/postgres 1193): that would be a thousand connections a second to a proxy whose
 * PostgreSQL is away. Here it hears of such ends one by one, and of all of them as soon as one is answered.
 */
export class PacedSockets {
  private readonly held: (() => void)[] = [];
  private turn: NodeJS.Timeout | undefined;
  private opened = 0;

  open({ host, port, path }: Destination): Socket {
    const socket = new PacedSocket((end) => this.hold(end));
    socket.once('data', () => this.releaseAll());
    if (path) return socket.connect(path);
    const index = this.opened++ % host.length;
    const target = { host: host[index] ?? 'localhost', port: port[index] ?? 5432 };
    // The driver looks here for the name that a certificate must bear.
    return Object.assign(socket, target).connect(target);
  }

  private hold(end: () => void): void {
    this.held.push(end);
    this.turn ??= setTimeout(() => this.releaseOne(), turnMs);
  }

  private releaseOne(): void {
    this.held.shift()?.();
    this.turn = this.held.length > 0 ? setTimeout(() => this.releaseOne(), turnMs) : undefined;
  }

  private releaseAll(): void {
    for (const end of this.held.splice(0)) end();
  }
}

class PacedSocket extends Socket {
  constructor(private readonly hold: (end: () => void) => void) {
    super();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    const end = () => super._destroy(error, callback);
    // An error is no such end: the driver waits by itself after one. It listens only in a moment, and an error that
    // is there at once, as without a file descriptor or a route, would find nobody and end the process.
    if (error) setImmediate(end);
    // The answer to the question for TLS is one byte, and comes from whatever stands before PostgreSQL.
    else if (this.bytesRead > 1) end();
    else this.hold(end);
  }
}
