import { monotonicMs } from '../platform/clock';
import { loadWatch } from '../platform/load-watch';
import { LastHour } from './last-hour';
import { cutOffReason } from './slow-consumers';
import { isReturning } from './socket-metrics';
import type { ServerSocket, SocketServer } from './socket-server';

const sampleEveryMs = 2_000;

type Rates = { in: number; out: number; rooms: ReadonlyMap<string, number> };

type EnginePacket = { type: string };

/** How a node is doing, as measured by itself: a few counters per packet, added up every two seconds. */
export class NodeVitals {
  private messagesIn = 0;
  private messagesOut = 0;
  private roomMessages = new Map<string, number>();
  private rates: Rates = { in: 0, out: 0, rooms: new Map() };
  private sampledAtMs = monotonicMs();
  private readonly connections = new LastHour();
  private readonly disconnections = new LastHour();
  private readonly roundTrips = new WeakMap<object, { askedAtMs: number; tookMs: number | null }>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly io: SocketServer) {
    io.engine.on('connection', (connection: NodeJS.EventEmitter) => this.watchPackets(connection));
    io.on('connection', (socket) => this.watchSocket(socket));
    this.countRooms();
    this.timer = setInterval(() => this.sample(), sampleEveryMs);
    this.timer.unref();
  }

  close(): void {
    clearInterval(this.timer);
  }

  get now() {
    const open = [...this.io.sockets.sockets.values()];
    const { arrived = [], returned = [] } = this.connections.series();
    const disconnections = this.disconnections.series();
    return {
      messagesInPerSecond: this.rates.in,
      messagesOutPerSecond: this.rates.out,
      loopDelayMs: loadWatch().delayMs,
      shedding: loadWatch().stage,
      memoryBytes: process.memoryUsage.rss(),
      backlog: open.reduce((total, socket) => total + this.backlogOf(socket), 0),
      slowConsumers: (disconnections[cutOffReason] ?? []).reduce((sum, count) => sum + count, 0),
      lastHour: { connections: arrived, returns: returned, disconnections },
    };
  }

  perSecondIn(room: string): number {
    return this.rates.rooms.get(room) ?? 0;
  }

  /** Packets that the network has not taken yet; Engine.IO counts them, and keeps that to itself. */
  backlogOf({ conn }: ServerSocket): number {
    return (conn as unknown as { writeBuffer: readonly unknown[] }).writeBuffer.length;
  }

  /** By the last heartbeat; null until there was one. */
  roundTripMsOf({ conn }: ServerSocket): number | null {
    return this.roundTrips.get(conn)?.tookMs ?? null;
  }

  private watchPackets(connection: NodeJS.EventEmitter): void {
    connection.on('packet', ({ type }: EnginePacket) => {
      if (type === 'message') this.messagesIn += 1;
      const asked = type === 'pong' ? this.roundTrips.get(connection) : undefined;
      if (asked) asked.tookMs = Math.round(monotonicMs() - asked.askedAtMs);
    });
    connection.on('packetCreate', ({ type }: EnginePacket) => {
      if (type === 'message') this.messagesOut += 1;
      if (type !== 'ping') return;
      const tookMs = this.roundTrips.get(connection)?.tookMs ?? null;
      this.roundTrips.set(connection, { askedAtMs: monotonicMs(), tookMs });
    });
  }

  private watchSocket(socket: ServerSocket): void {
    this.connections.count(isReturning(socket) ? 'returned' : 'arrived');
    socket.once('disconnect', (reason) => this.disconnections.count(reason));
  }

  /** What this node tells a room counts here once, wherever the room's sockets are. */
  private countRooms(): void {
    const { adapter } = this.io.of('/');
    const broadcast = adapter.broadcast.bind(adapter);
    adapter.broadcast = (packet, options) => {
      if (!options.flags?.local) {
        for (const room of options.rooms) this.roomMessages.set(room, (this.roomMessages.get(room) ?? 0) + 1);
      }
      broadcast(packet, options);
    };
  }

  private sample(): void {
    const seconds = (monotonicMs() - this.sampledAtMs) / 1_000;
    const perSecond = (count: number) => Math.round((count / seconds) * 10) / 10;
    const rooms = [...this.roomMessages].map(([room, count]) => [room, perSecond(count)] as const);
    this.rates = { in: perSecond(this.messagesIn), out: perSecond(this.messagesOut), rooms: new Map(rooms) };
    [this.messagesIn, this.messagesOut] = [0, 0];
    this.roomMessages.clear();
    this.sampledAtMs += seconds * 1_000;
  }
}
