import type { NodeDelivery } from '../../contract/event-trace';
import { brought } from '../platform/brought';

/** What the nodes remember of one event. */
export type GatheredDeliveries = {
  nodes: NodeDelivery[];
  /** Whether every node has answered. */
  isComplete: boolean;
};

/** Asks every node; the realtime door brings it, since it alone knows the sockets. */
export type GatherDeliveries = (eventId: string) => Promise<GatheredDeliveries>;

const eventDeliveries = brought<GatherDeliveries>('event-deliveries');

/** Called once by the gateway. */
export function registerEventDeliveries(gather: GatherDeliveries): void {
  eventDeliveries.bring(gather);
}

/** Nobody answers in a process without sockets. */
export async function gatherEventDeliveries(eventId: string): Promise<GatheredDeliveries> {
  const gather = eventDeliveries.current;
  return gather ? gather(eventId) : { nodes: [], isComplete: false };
}
