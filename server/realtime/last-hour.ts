import { monotonicMs } from '../platform/clock';

const minuteMs = 60_000;
const minutesKept = 60;

/** Counts by name in each of the last sixty minutes. */
export class LastHour {
  private readonly startedAtMs: number;
  /** By the minute's number since the start; older ones are forgotten. */
  private readonly minutes = new Map<number, Map<string, number>>();

  constructor(private readonly clockMs: () => number = monotonicMs) {
    this.startedAtMs = clockMs();
  }

  count(name: string): void {
    const minute = this.currentMinute();
    const counts = this.minutes.get(minute) ?? new Map<string, number>();
    if (counts.size === 0) this.begin(minute, counts);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  /** Sixty counts of each name, the present minute last. */
  series(): Record<string, number[]> {
    const latest = this.currentMinute();
    const numbers = Array.from({ length: minutesKept }, (_, index) => latest - minutesKept + 1 + index);
    const counted = numbers.map((number) => this.minutes.get(number));
    const names = new Set(counted.flatMap((counts) => [...(counts?.keys() ?? [])]));
    return Object.fromEntries(
      [...names].map((name) => [name, counted.map((counts) => counts?.get(name) ?? 0)]),
    );
  }

  private begin(minute: number, counts: Map<string, number>): void {
    this.minutes.set(minute, counts);
    for (const old of this.minutes.keys()) if (old <= minute - minutesKept) this.minutes.delete(old);
  }

  private currentMinute(): number {
    return Math.floor((this.clockMs() - this.startedAtMs) / minuteMs);
  }
}
