/** Lets the first call through at once, then the newest at each step: where something ends is always told. */
export class LatestThrottle {
  private next: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly everyMs: number) {}

  run(call: () => void): void {
    if (this.timer !== undefined) {
      this.next = call;
      return;
    }
    call();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const { next } = this;
      this.next = null;
      if (next) this.run(next);
    }, this.everyMs);
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.next = null;
  }
}
