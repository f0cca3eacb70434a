import { monotonicMs } from './clock';
import { type RequestWindow, slicesPerWindow } from './request-window';

/** Counts by the number of the slice, oldest first. */
type Slices = Map<number, number>;

/** A window of this process alone. */
export class MemoryRequestWindow implements RequestWindow {
  private readonly sliceMs: number;
  private readonly byKey = new Map<string, Slices>();
  private sweptAt = 0;

  constructor(
    windowMs: number,
    private readonly clockMs: () => number = monotonicMs,
  ) {
    this.sliceMs = windowMs / slicesPerWindow;
  }

  async take(key: string, limit: number): Promise<number> {
    const waitMs = await this.wait(key, limit);
    if (waitMs > 0) return waitMs;
    const slices = this.byKey.get(key) ?? new Map<number, number>();
    slices.set(this.current, (slices.get(this.current) ?? 0) + 1);
    this.byKey.set(key, slices);
    return 0;
  }

  async wait(key: string, limit: number): Promise<number> {
    this.sweep();
    const slices = this.byKey.get(key) ?? new Map<number, number>();
    this.forgetOld(slices);
    let count = [...slices.values()].reduce((sum, taken) => sum + taken, 0);
    for (const [slice, taken] of slices) {
      if (count < limit) return 0;
      count -= taken;
      if (count < limit) return Math.ceil((slice + slicesPerWindow + 1) * this.sliceMs - this.clockMs());
    }
    return 0;
  }

  private get current(): number {
    return Math.floor(this.clockMs() / this.sliceMs);
  }

  /** A slice counts until the last moment in it is a window ago. */
  private forgetOld(slices: Slices): void {
    for (const slice of slices.keys()) if (slice < this.current - slicesPerWindow) slices.delete(slice);
  }

  /** Once a window, so that keys of which nothing is heard any more do not pile up. */
  private sweep(): void {
    if (this.current - this.sweptAt <= slicesPerWindow) return;
    this.sweptAt = this.current;
    for (const [key, slices] of this.byKey) {
      this.forgetOld(slices);
      if (slices.size === 0) this.byKey.delete(key);
    }
  }
}
