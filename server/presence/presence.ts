import type { OnlineMember } from '../../contract/socket';
import { once } from '../platform/once';

type Device = { userId: string; name: string; socketId: string; viewing: string | null };

/** Who came or went; a person, not a socket. */
export type PresenceChange = { kind: 'joined' | 'left'; projectId: string; userId: string; name: string };

/** A person who reloads is back before this; until then nobody is told that they left. */
const leaveGraceMs = 5_000;

/**
 * Who has which project open. Devices are counted per person, so three tabs are one person who leaves
 * with the last of them. Presence only informs: nothing waits for it and no delivery depends on it.
 */
export class Presence {
  private readonly devices = new Map<string, Map<string, Device>>();
  private readonly leaving = new Map<string, NodeJS.Timeout>();
  private readonly listeners = new Set<(change: PresenceChange) => void>();

  onChange(listener: (change: PresenceChange) => void): void {
    this.listeners.add(listener);
  }

  enter(projectId: string, device: Omit<Device, 'viewing'>): void {
    const inProject = this.devices.get(projectId) ?? new Map<string, Device>();
    const isBack = this.cancelLeave(projectId, device.userId);
    const isNew = !isBack && ![...inProject.values()].some(({ userId }) => userId === device.userId);
    inProject.set(device.socketId, { ...device, viewing: null });
    this.devices.set(projectId, inProject);
    if (isNew) this.tell({ kind: 'joined', projectId, userId: device.userId, name: device.name });
  }

  leave(projectId: string, socketId: string): void {
    const inProject = this.devices.get(projectId);
    const device = inProject?.get(socketId);
    if (!inProject || !device) return;
    inProject.delete(socketId);
    if (inProject.size === 0) this.devices.delete(projectId);
    const { userId, name } = device;
    if ([...inProject.values()].some((other) => other.userId === userId)) return;
    const timer = setTimeout(() => {
      this.leaving.delete(`${projectId} ${userId}`);
      this.tell({ kind: 'left', projectId, userId, name });
    }, leaveGraceMs);
    timer.unref();
    this.leaving.set(`${projectId} ${userId}`, timer);
  }

  /** Everybody with the project open, oneself too, in the order of their names. */
  members(projectId: string): OnlineMember[] {
    const people = new Map<string, OnlineMember>();
    for (const { userId, name, viewing } of this.devices.get(projectId)?.values() ?? []) {
      const known = people.get(userId);
      people.set(userId, {
        userId,
        name,
        devices: (known?.devices ?? 0) + 1,
        viewing: viewing ?? known?.viewing ?? null,
      });
    }
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  private cancelLeave(projectId: string, userId: string): boolean {
    const timer = this.leaving.get(`${projectId} ${userId}`);
    clearTimeout(timer);
    return this.leaving.delete(`${projectId} ${userId}`);
  }

  private tell(change: PresenceChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** The presence of this process. */
export function presence(): Presence {
  return once('presence', () => new Presence());
}
