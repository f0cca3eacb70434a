import type { Presence } from '../presence/presence';
import type { EventDeliveries } from './event-deliveries';
import type { NodeVitals } from './node-vitals';
import type { PresencePanel } from './presence-panel';
import type { SignalDelivery } from './signal-delivery';
import type { SocketServer } from './socket-server';

/** What the handlers of one node work with. */
export type RealtimeNode = {
  nodeId: string;
  io: SocketServer;
  presence: Presence;
  signals: SignalDelivery;
  panel: PresencePanel;
  vitals: NodeVitals;
  deliveries: EventDeliveries;
};
