import type { OnlineMember } from '../../contract/socket';

/** One socket that has a project open. */
export type Device = {
  projectId: string;
  nodeId: string;
  socketId: string;
  userId: string;
  name: string;
  viewing: string | null;
  isIdle: boolean;
};

/** A person whose last device in a project is gone. */
export type Departure = { projectId: string; userId: string; name: string };

/**
 * Leases of devices: each is believed until its own expiry, judged by one clock for all nodes. A device
 * that says goodbye keeps a short lease, so that a reload does not flicker; a node that dies renews
 * nothing, and its people expire. The same suite proves every implementation.
 */
export type PresenceStore = {
  /** Takes or changes a lease. Says whether the person was not in the project before. */
  put(device: Device, leaseMs: number): Promise<{ isFirst: boolean }>;
  /** Prolongs the leases of a node's living devices. Answers those by which a person came in anew. */
  renew(devices: readonly Device[], leaseMs: number): Promise<Device[]>;
  /** Shortens a lease: the device is gone unless its person comes back in time. */
  release(device: Device, graceMs: number): Promise<void>;
  /** Everybody in a project, one entry a person, in the order of their names. */
  members(projectId: string): Promise<OnlineMember[]>;
  /** Removes expired leases; each person who is gone is named once, to one caller. */
  sweep(): Promise<Departure[]>;
};

/** One entry a person; a released device counts only while the person has no other. */
export function toMembers(devices: readonly (Device & { isReleased: boolean })[]): OnlineMember[] {
  const people = new Map<string, OnlineMember>();
  for (const { userId, name, viewing, isIdle, isReleased } of devices) {
    const known = people.get(userId);
    people.set(userId, {
      userId,
      name,
      devices: (known?.devices ?? 0) + (isReleased ? 0 : 1),
      viewing: known?.viewing ?? (isReleased ? null : viewing),
      isIdle: isIdle && (known?.isIdle ?? true),
    });
  }
  return [...people.values()]
    .map((member) => ({ ...member, devices: Math.max(1, member.devices) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
