import type { PresenceDevice, PresenceNode, PresenceRoom } from '../../contract/admin-presence';
import { brought } from '../platform/brought';

/** What one node knows by itself. */
export type NodeReport = {
  node: PresenceNode;
  devices: (PresenceDevice & { userId: string; name: string })[];
  rooms: PresenceRoom[];
};

export type GatheredReports = {
  reports: NodeReport[];
  /** Whether every node has answered. */
  isComplete: boolean;
  redis: 'none' | 'connected' | 'away';
};

/** Asks every node; the realtime door brings it, since it alone knows the sockets. */
export type GatherReports = () => Promise<GatheredReports>;

const nodeReports = brought<GatherReports>('node-reports');

/** Called once by the gateway. */
export function registerNodeReports(gather: GatherReports): void {
  nodeReports.bring(gather);
}

/** Nobody answers in a process without sockets. */
export async function gatherNodeReports(): Promise<GatheredReports> {
  const gather = nodeReports.current;
  return gather ? gather() : { reports: [], isComplete: false, redis: 'none' };
}
