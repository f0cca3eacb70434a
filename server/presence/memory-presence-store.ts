import { monotonicMs } from '../platform/clock';
import { type Departure, type Device, type PresenceStore, toMembers } from './presence-store';

type Lease = Device & { expiresAtMs: number; isReleased: boolean };

/** Leases of one process, for an installation without Redis. */
export class MemoryPresenceStore implements PresenceStore {
  private readonly leases = new Map<string, Map<string, Lease>>();

  async put(device: Device, leaseMs: number): Promise<{ isFirst: boolean }> {
    const inProject = this.leases.get(device.projectId) ?? new Map<string, Lease>();
    const isFirst = ![...inProject.values()].some(({ userId }) => userId === device.userId);
    inProject.set(device.socketId, { ...device, expiresAtMs: monotonicMs() + leaseMs, isReleased: false });
    this.leases.set(device.projectId, inProject);
    return { isFirst };
  }

  async renew(devices: readonly Device[], leaseMs: number): Promise<Device[]> {
    const known = await Promise.all(devices.map((device) => this.put(device, leaseMs)));
    return devices.filter((_, index) => known[index]?.isFirst);
  }

  async release({ projectId, socketId }: Device, graceMs: number): Promise<void> {
    const lease = this.leases.get(projectId)?.get(socketId);
    if (lease) Object.assign(lease, { expiresAtMs: monotonicMs() + graceMs, isReleased: true });
  }

  async members(projectId: string) {
    const nowMs = monotonicMs();
    const living = [...(this.leases.get(projectId)?.values() ?? [])].filter(
      ({ expiresAtMs }) => expiresAtMs > nowMs,
    );
    return toMembers(living);
  }

  async sweep(): Promise<Departure[]> {
    const nowMs = monotonicMs();
    return [...this.leases.values()].flatMap((inProject) => {
      const expired = [...inProject.values()].filter(({ expiresAtMs }) => expiresAtMs <= nowMs);
      for (const { projectId, socketId } of expired) {
        inProject.delete(socketId);
        if (inProject.size === 0) this.leases.delete(projectId);
      }
      const stillHere = new Set([...inProject.values()].map(({ userId }) => userId));
      const gone = new Map(
        expired.map(({ projectId, userId, name }) => [userId, { projectId, userId, name }]),
      );
      return [...gone.values()].filter(({ userId }) => !stillHere.has(userId));
    });
  }
}
