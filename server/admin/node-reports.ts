import type { PresenceDevice, PresenceNode } from '../../contract/admin-presence';

/** What one node knows by itself. */
export type NodeReport = {
  node: PresenceNode;
  devices: (PresenceDevice & { userId: string; name: string })[];
  rooms: { room: string; sockets: number }[];
};

export type GatheredReports = { reports: NodeReport[]; isComplete: boolean };

/** Asks every node; the realtime door brings it, since it alone knows the sockets. */
export type GatherReports = () => Promise<GatheredReports>;

/** Next bundles route handlers apart from the custom server; see the publisher of the log. */
const gatherKey = Symbol.for('lockstep.node-reports');
const registry = globalThis as { [gatherKey]?: GatherReports };

/** Called once by the gateway. */
export function registerNodeReports(gather: GatherReports): void {
  registry[gatherKey] = gather;
}

/** Nobody answers in a process without sockets. */
export async function gatherNodeReports(): Promise<GatheredReports> {
  return (await registry[gatherKey]?.()) ?? { reports: [], isComplete: false };
}
