/** The latest of many durations, to say what most of them were. */
export class LatestTimes {
  private readonly times: number[] = [];
  private next = 0;

  constructor(private readonly capacity: number) {}

  get count(): number {
    return this.times.length;
  }

  add(ms: number): void {
    this.times[this.next] = ms;
    this.next = (this.next + 1) % this.capacity;
  }

  /** The duration that so many in a hundred do not exceed, in whole milliseconds; null without any. */
  percentile(percent: number): number | null {
    const sorted = [...this.times].sort((a, b) => a - b);
    const time = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
    return time === undefined ? null : Math.round(time);
  }
}
