import { io, type Socket } from 'socket.io-client';
import { isEnvelope } from '../../contract/envelope';
import { AppError, type WireError } from '../../contract/errors';
import type { Envelope } from '../../contract/events';
import { protocolVersion } from '../../contract/protocol';
import type { SignalInput, SignalMessages, SignalName } from '../../contract/signals';
import type { Ack, ControlMessages, SocketRequestInput, SocketRequestName } from '../../contract/socket';

/** Everything that a server says besides durable events and acknowledgements. */
export type ServerMessages = ControlMessages & SignalMessages;

export type ConnectionListener = {
  onConnect(): void;
  /** `websocket` or `polling`: with a connection, and when it gets a better one. */
  onTransport(transport: string): void;
  onDisconnect(): void;
  /** Every durable event, whatever its type: there is no listener per event. */
  onEnvelope(envelope: Envelope): void;
  onMessage<Name extends keyof ServerMessages>(name: Name, message: ServerMessages[Name]): void;
  /** The sign-in is over: the socket does not try again until `open` is called. */
  onSignedOut(): void;
};

export type ConnectionOptions = {
  /** Only outside of a page; in one it is the page's own origin. */
  url?: string;
  /** `auth.token` of the handshake where there is no cookie. */
  token?: () => Promise<string>;
  extraHeaders?: Record<string, string>;
};

/** A little longer than the server's own deadline, so that its typed error wins. */
const answerWithinMs = 6_000;

/** A proxy that swallows upgrades answers nothing at all. */
const openWithinMs = 8_000;

const webSocketFirst = ['websocket', 'polling'];

/** Of these the next one says the same and more, so that none waits for a connection that is busy. */
const replaceable: ReadonlySet<SignalName> = new Set(['cursorMove', 'dragMove', 'delivered']);

/** The one socket of this page. It reconnects by itself, with jitter, and never gives up. */
export class Connection {
  private opened: Socket | null = null;
  private connections = 0;
  /** How long to wait after the server ends the connection on purpose. */
  private awayMs = 0;
  private plannedReconnect: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly listener: ConnectionListener,
    private readonly options: ConnectionOptions = {},
  ) {}

  get isConnected(): boolean {
    return this.opened?.connected ?? false;
  }

  /** Whether this is not the page's first connection. */
  get isReturning(): boolean {
    return this.connections > 1;
  }

  open(): void {
    this.opened ??= this.createSocket();
    this.opened.connect();
    this.hurry();
  }

  /** Ends the wait before another attempt, if there is one. */
  hurry(): void {
    if (this.opened && isWaiting(this.opened)) this.opened.disconnect().connect();
  }

  close(): void {
    clearTimeout(this.plannedReconnect);
    this.opened?.disconnect();
  }

  /**
   * Sends a request and waits for its acknowledgement.
   *
   * @throws AppError `unavailable` when no answer came: what became of the request is then unknown.
   */
  async request<Data>(name: SocketRequestName, payload: SocketRequestInput<typeof name>): Promise<Ack<Data>> {
    const socket = this.opened;
    if (!socket?.connected) throw new AppError('unavailable', 'There is no connection');
    try {
      return (await socket.timeout(answerWithinMs).emitWithAck(name, payload)) as Ack<Data>;
    } catch {
      throw new AppError('unavailable', 'The server did not answer');
    }
  }

  /** Sends something that is worth nothing later: without a connection it is dropped. */
  signal<Name extends SignalName>(name: Name, input: SignalInput<Name>): void {
    if (!this.opened?.connected) return;
    const socket = replaceable.has(name) ? this.opened.volatile : this.opened;
    socket.emit(name, input);
  }

  private createSocket(): Socket {
    const { url, token, extraHeaders } = this.options;
    const options = {
      autoConnect: false,
      transports: webSocketFirst,
      // Without it a refused upgrade is tried again and again, and polling never.
      tryAllTransports: true,
      timeout: openWithinMs,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
      randomizationFactor: 0.5,
      ...(extraHeaders && { extraHeaders }),
      auth: (give: (auth: object) => void) => {
        const handshake = { protocolVersion, isReturning: this.connections > 0 };
        if (!token) return give(handshake);
        token().then(
          (value) => give({ ...handshake, token: value }),
          () => give(handshake),
        );
      },
    };
    const socket = url ? io(url, { ...options, forceNew: true }) : io(options);
    socket.on('connect', () => {
      this.connections += 1;
      this.listener.onConnect();
    });
    socket.io.on('open', () => this.watchTransport(socket));
    socket.io.on('error', (error) => startBySlowerIfHung(socket, error));
    socket.on('disconnect', (reason) => this.handleDisconnect(socket, reason));
    socket.on('connect_error', (error) => this.handleRefusal(socket, error));
    socket.onAny((name: string, message: unknown) => this.handleMessage(socket, name, message));
    return socket;
  }

  private watchTransport({ io: { engine } }: Socket): void {
    this.listener.onTransport(engine.transport.name);
    engine.on('upgrade', ({ name }: { name: string }) => this.listener.onTransport(name));
  }

  private handleMessage(socket: Socket, name: string, message: unknown): void {
    if (isEnvelope(message)) return this.listener.onEnvelope(message);
    if (name === 'serverDraining')
      this.moveAway(socket, (message as ControlMessages['serverDraining']).reconnectInMs);
    if (name === 'deviceDisconnected')
      this.stayAway((message as ControlMessages['deviceDisconnected']).reconnectInMs);
    this.listener.onMessage(name as keyof ServerMessages, message as never);
  }

  /** The node is leaving: come back at the time it asked for, which its other clients do not share. */
  private moveAway(socket: Socket, reconnectInMs: number): void {
    clearTimeout(this.plannedReconnect);
    this.plannedReconnect = setTimeout(() => socket.disconnect().connect(), reconnectInMs);
  }

  /** The connection is about to be cut; coming back at once would look as if nothing had happened. */
  private stayAway(reconnectInMs: number): void {
    this.awayMs = reconnectInMs;
  }

  private handleDisconnect(socket: Socket, reason: string): void {
    this.listener.onDisconnect();
    // Socket.IO does not come back by itself when the server ended the connection on purpose.
    if (reason !== 'io server disconnect') return;
    clearTimeout(this.plannedReconnect);
    this.plannedReconnect = setTimeout(() => socket.connect(), this.awayMs);
    this.awayMs = 0;
  }

  private handleRefusal(socket: Socket, error: Error & { data?: WireError }): void {
    const code = error.data?.code;
    if (code === 'unauthenticated' || code === 'session_revoked') this.listener.onSignedOut();
    else if (error.data && !socket.active) {
      // Refused by our own middleware for another reason (the database is away): Socket.IO stops there.
      const waitMs = error.data.retryAfterMs ?? 1_000;
      this.plannedReconnect = setTimeout(() => socket.connect(), waitMs + Math.random() * 2_000);
    }
  }
}

/** Whether the socket lost its connection, and neither has nor tries another at this moment. */
function isWaiting({ active, io: { engine } }: Socket): boolean {
  return active && engine?.readyState === 'closed';
}

/** After an opening that nobody answered, the next begins by polling, which goes over to WebSocket where it can. */
function startBySlowerIfHung({ io }: Socket, error: Error): void {
  io.opts.transports = error.message === 'timeout' ? ['polling', 'websocket'] : webSocketFirst;
}
