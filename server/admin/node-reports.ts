import type { PresenceDevice, PresenceNode, PresenceRoom } from '../../contract/admin-presence';
import { brought } from '../platform/brought';

/** Which devices the answer shall hold: nodes have thousands, and are asked once a second. */
export type ReportQuestion = {
  /** The first that each of these finds by name; an empty one finds everybody. */
  searches: readonly string[];
  /** This one, wherever it is. */
  socketId?: string;
};

/** Whom a search finds on a node: the ids, since who is on two nodes is one person. */
export type DeviceMatch = { search: string; userIds: string[]; devices: number };

/** What one node knows by itself. */
export type NodeReport = {
  node: PresenceNode;
  matches: DeviceMatch[];
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
export type GatherReports = (question: ReportQuestion) => Promise<GatheredReports>;

const nodeReports = brought<GatherReports>('node-reports');

/** Called once by the gateway. */
export function registerNodeReports(gather: GatherReports): void {
  nodeReports.bring(gather);
}

/** Nobody answers in a process without sockets. */
export async function gatherNodeReports(
  question: ReportQuestion = { searches: [] },
): Promise<GatheredReports> {
  const gather = nodeReports.current;
  return gather ? gather(question) : { reports: [], isComplete: false, redis: 'none' };
}
