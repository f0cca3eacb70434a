import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export type Direction = 'toServer' | 'toClient';

/** What a line does to every byte. */
type Slowness = {
  latencyMs: number;
  /** At most so much is added to the latency or taken from it. */
  jitterMs: number;
  bytesPerSecond: number;
  /** Delivered in pieces of this size. */
  sliceBytes: number;
};

const none: Slowness = {
  latencyMs: 0,
  jitterMs: 0,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  sliceBytes: Number.POSITIVE_INFINITY,
};

const inMotion = { toServer: false, toClient: false };

/** Answers what goes on instead of the bytes that come, which are those of one connection. */
type Garbler = { pass(bytes: Buffer): Buffer };

/** The state of a line, and how it carries bytes under it. */
export class LineFaults {
  private slowness = none;
  private isSilent = inMotion;
  private bytesLeft = Number.POSITIVE_INFINITY;
  private openGarbler: (() => Garbler) | null = null;
  private onMend: (() => void)[] = [];

  slow(slowness: Partial<Slowness>): void {
    this.slowness = { ...none, ...slowness };
  }

  silence(directions: readonly Direction[]): void {
    const isSilent = (direction: Direction) => directions.length === 0 || directions.includes(direction);
    this.isSilent = { toServer: isSilent('toServer'), toClient: isSilent('toClient') };
  }

  limit(bytes: number): void {
    this.bytesLeft = bytes;
  }

  /** From now on what a new connection brings to its client goes through one of these. */
  garble(openGarbler: () => Garbler): void {
    this.openGarbler = openGarbler;
  }

  mend(): void {
    this.openGarbler = null;
    this.slowness = none;
    this.isSilent = inMotion;
    this.bytesLeft = Number.POSITIVE_INFINITY;
    for (const go of this.onMend.splice(0)) go();
  }

  /** Carries what comes out of one socket into another, in order, at the speed of the slower end. */
  carry(direction: Direction, from: Socket, to: Socket): void {
    let delivered: Promise<void> = Promise.resolve();
    const garbler = direction === 'toClient' ? this.openGarbler?.() : undefined;
    from.on('data', (raw: Buffer) => {
      const bytes = garbler?.pass(raw) ?? raw;
      if (this.isSwift(direction)) {
        // As a pipe does it: whoever does not read slows the sender down.
        if (!to.write(bytes)) {
          from.pause();
          to.once('drain', () => from.resume());
        }
        return;
      }
      from.pause();
      delivered = delivered.then(() => this.deliver(direction, bytes, to)).finally(() => from.resume());
    });
    from.on('end', () => void delivered.then(() => to.end()));
  }

  private isSwift(direction: Direction): boolean {
    return this.slowness === none && !this.isSilent[direction] && this.bytesLeft === Number.POSITIVE_INFINITY;
  }

  private async deliver(direction: Direction, bytes: Buffer, to: Socket): Promise<void> {
    while (this.isSilent[direction]) await new Promise<void>((resolve) => this.onMend.push(resolve));
    const { latencyMs, jitterMs, bytesPerSecond, sliceBytes } = this.slowness;
    const waitMs = latencyMs + (Math.random() * 2 - 1) * jitterMs + (bytes.length / bytesPerSecond) * 1_000;
    if (waitMs > 0) await delay(waitMs);
    const passed = direction === 'toClient' ? bytes.subarray(0, this.bytesLeft) : bytes;
    for (let start = 0; start < passed.length; start += sliceBytes) {
      to.write(passed.subarray(start, start + sliceBytes));
      if (sliceBytes < passed.length) await new Promise(setImmediate);
    }
    if (direction !== 'toClient' || this.bytesLeft === Number.POSITIVE_INFINITY) return;
    this.bytesLeft -= passed.length;
    if (passed.length < bytes.length) to.resetAndDestroy();
  }
}
