import { randomUUID } from 'node:crypto';
import type { Door, Sender } from './doors';

const marker = '"mutationId":"bench-';
const digits = 8;

type Flight = { intendedMs: number; missing: number; arrive: (latencyMs: number) => void };

/**
 * The people of a room and the updates between them. An update is over when the last of them has its
 * event; its time counts from the moment at which it was meant to be sent, so that a generator or a server
 * that falls behind is not flattered.
 */
export class Room {
  /** What the servers refused; a run with refusals is no measurement. */
  readonly failures: string[] = [];
  private readonly flights = new Map<number, Flight>();
  /** Keeps apart the updates of several runs on one database. */
  private readonly run = randomUUID();
  private sent = 0;

  constructor(
    private readonly people: readonly Sender[],
    private readonly taskIds: readonly string[],
    private readonly door: Door,
  ) {
    for (const { socket } of people) socket.onEvent = (packet) => this.note(packet);
  }

  get inFlight(): number {
    return this.flights.size;
  }

  /** Sends the next update, through the next person; resolves with the time that it took to reach the last. */
  send(intendedMs: number): Promise<number> {
    this.sent += 1;
    const number = this.sent;
    const sender = this.people[number % this.people.length] as Sender;
    const taskId = this.taskIds[number % this.taskIds.length] as string;
    const mutationId = `bench-${String(number).padStart(digits, '0')}-${this.run}`;
    const latency = new Promise<number>((arrive) => {
      this.flights.set(number, { intendedMs, missing: this.people.length, arrive });
    });
    this.door(sender, { taskId, title: mutationId, mutationId }).catch((error: unknown) => {
      this.failures.push(error instanceof Error ? error.message : String(error));
      this.flights.delete(number);
    });
    return latency;
  }

  /** Gives up on what has not arrived. */
  forget(): void {
    this.flights.clear();
  }

  private note(packet: Buffer): void {
    const found = packet.indexOf(marker, 0, 'latin1');
    if (found === -1) return;
    const start = found + marker.length;
    const number = Number(packet.toString('latin1', start, start + digits));
    const flight = this.flights.get(number);
    if (!flight) return;
    flight.missing -= 1;
    if (flight.missing > 0) return;
    this.flights.delete(number);
    flight.arrive(performance.now() - flight.intendedMs);
  }
}
