import type { OnlineMember } from '../../contract/socket';
import { monotonicMs } from '../platform/clock';
import { log } from '../platform/log';
import { MemoryPresenceStore } from './memory-presence-store';
import type { Departure, Device, PresenceStore } from './presence-store';

/** A node that renews nothing for this long is dead, and its people with it. */
const leaseMs = 15_000;
const renewEveryMs = 5_000;
/** A person who reloads is back before this; until then nobody is told that they left. */
const graceMs = 5_000;
const sweepEveryMs = 1_000;

export type PresenceListener = {
  onJoined(departure: Departure): void;
  onLeft(departure: Departure): void;
  /** Who is there, on how many devices and with what in view, is another than before. */
  onChanged(projectId: string): void;
};

/**
 * Who has which project open. Each node answers for its own sockets and renews their leases together; a
 * store that all nodes share adds up the rest. Presence only informs: no delivery waits for it, and when
 * the shared store is away, a node says what it knows by itself.
 */
export class Presence {
  private readonly own = new Map<string, Device>();
  /** The same leases once more in this process, for when the shared store cannot be asked. */
  private readonly local = new MemoryPresenceStore();
  private readonly timers: NodeJS.Timeout[];
  private isSharedAway = false;
  /** Until then the nodes fill a store that was away: who is not in it yet has not left. */
  private sweepsFromMs = 0;
  /** When to tell everything once more: while Redis came back, what another node told may have been lost. */
  private tellsAgainAtMs = Number.POSITIVE_INFINITY;

  constructor(
    private readonly nodeId: string,
    private readonly shared: PresenceStore | null,
    private readonly listener: PresenceListener,
  ) {
    this.timers = [
      setInterval(() => void this.renew(), renewEveryMs),
      setInterval(() => void this.sweep(), sweepEveryMs),
    ];
    for (const timer of this.timers) timer.unref();
  }

  async enter(who: Pick<Device, 'projectId' | 'socketId' | 'userId' | 'name'>): Promise<void> {
    const device: Device = { ...who, nodeId: this.nodeId, viewing: null, isIdle: false };
    this.own.set(keyOf(device), device);
    const { isFirst } = await this.put(device);
    if (isFirst) this.listener.onJoined(device);
    this.listener.onChanged(device.projectId);
  }

  async view(projectId: string, socketId: string, viewing: string | null, isIdle: boolean): Promise<void> {
    const device = this.own.get(keyOf({ projectId, socketId }));
    if (!device || (device.viewing === viewing && device.isIdle === isIdle)) return;
    Object.assign(device, { viewing, isIdle });
    await this.put(device);
    this.listener.onChanged(projectId);
  }

  async leave(projectId: string, socketId: string): Promise<void> {
    const device = this.own.get(keyOf({ projectId, socketId }));
    if (!device) return;
    this.own.delete(keyOf(device));
    await this.local.release(device, graceMs);
    await this.tryShared((store) => store.release(device, graceMs));
    this.listener.onChanged(projectId);
  }

  /** Everybody with the project open, oneself too, in the order of their names. */
  async members(projectId: string): Promise<OnlineMember[]> {
    return (await this.tryShared((store) => store.members(projectId))) ?? this.local.members(projectId);
  }

  close(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private async put(device: Device): Promise<{ isFirst: boolean }> {
    const local = await this.local.put(device, leaseMs);
    return (await this.tryShared((store) => store.put(device, leaseMs))) ?? local;
  }

  private async renew(): Promise<void> {
    const devices = [...this.own.values()];
    await this.local.renew(devices, leaseMs);
    // The store had forgotten these, and whoever looked meanwhile did not see them.
    const unknown = (await this.tryShared((store) => store.renew(devices, leaseMs))) ?? [];
    if (unknown.length > 0) this.tellsAgainAtMs = monotonicMs() + renewEveryMs;
    for (const projectId of projectsOf(unknown)) this.listener.onChanged(projectId);
  }

  private async sweep(): Promise<void> {
    const here = await this.local.sweep();
    if (monotonicMs() >= this.tellsAgainAtMs) this.tellAll();
    if (monotonicMs() < this.sweepsFromMs) return;
    const gone = (await this.tryShared((store) => store.sweep())) ?? here;
    for (const departure of gone) {
      this.listener.onLeft(departure);
      this.listener.onChanged(departure.projectId);
    }
  }

  /** Undefined without a shared store, and while it cannot answer. */
  private async tryShared<T>(work: (store: PresenceStore) => Promise<T>): Promise<T | undefined> {
    if (!this.shared) return undefined;
    try {
      const answer = await work(this.shared);
      if (this.isSharedAway) await this.returnToShared();
      return answer;
    } catch (error) {
      this.isSharedAway = true;
      log.warn({ err: error }, 'The shared presence store did not answer');
      return undefined;
    }
  }

  /** What was told while the store was away was this node's part alone; it is told again as a whole. */
  private async returnToShared(): Promise<void> {
    this.isSharedAway = false;
    this.sweepsFromMs = monotonicMs() + renewEveryMs + sweepEveryMs;
    await this.renew();
    this.tellAll();
    this.tellsAgainAtMs = this.sweepsFromMs;
  }

  private tellAll(): void {
    this.tellsAgainAtMs = Number.POSITIVE_INFINITY;
    for (const projectId of projectsOf([...this.own.values()])) this.listener.onChanged(projectId);
  }
}

function projectsOf(devices: readonly Device[]): Set<string> {
  return new Set(devices.map(({ projectId }) => projectId));
}

function keyOf({ projectId, socketId }: Pick<Device, 'projectId' | 'socketId'>): string {
  return `${projectId} ${socketId}`;
}
