import { now } from '../platform/clock';
import { log } from '../platform/log';
import { shutdown } from '../platform/shutdown';

/**
 * A node's own countdown to its end. What happens then is what a SIGTERM does: its people are sent to the
 * other nodes, and whoever supervises the process starts it anew.
 */
export class PlannedDrain {
  private timer: NodeJS.Timeout | undefined;
  private at: Date | null = null;

  get drainsAt(): string | null {
    return this.at?.toISOString() ?? null;
  }

  /** Starts the countdown over, or stops it. */
  plan(inMs: number | null): void {
    clearTimeout(this.timer);
    this.at = inMs === null ? null : new Date(now().getTime() + inMs);
    log.info({ drainsAt: this.drainsAt }, inMs === null ? 'Drain cancelled' : 'Drain planned');
    if (inMs === null) return;
    this.timer = setTimeout(() => void shutdown.begin('Drained by an administrator'), inMs);
    this.timer.unref();
  }
}
