import type { NodeDelivery } from '../../contract/event-trace';
import type { Envelope } from '../../contract/events';
import type { Publication } from '../log/publish';
import { BoundedCache } from '../platform/bounded-cache';
import { now } from '../platform/clock';

/** About a megabyte; minutes of a busy installation, days of a quiet one. */
const eventsRemembered = 5_000;

type Delivery = {
  occurredAtMs: number;
  publishedAtMs: number | null;
  sentAtMs: number | null;
  sockets: number;
  confirmed: number;
  slowestMs: number | null;
};

/** Where this node's latest events went: to how many sockets, and how long it took until they were seen. */
export class EventDeliveries {
  private readonly deliveries = new BoundedCache<string, Delivery>(eventsRemembered);

  notePublication(publication: Publication): void {
    if (publication.kind !== 'events') return;
    const nowMs = now().getTime();
    for (const envelope of publication.envelopes) this.ofEvent(envelope).publishedAtMs = nowMs;
  }

  noteSent(envelope: Envelope): void {
    const delivery = this.ofEvent(envelope);
    delivery.sentAtMs ??= now().getTime();
    delivery.sockets += 1;
  }

  /** What is remembered of an event, as one of the nodes' answers. */
  describe(nodeId: string, eventId: string): NodeDelivery {
    const known = this.deliveries.get(eventId);
    return {
      nodeId,
      publishedAt: instantOf(known?.publishedAtMs),
      sentAt: instantOf(known?.sentAtMs),
      sockets: known?.sockets ?? 0,
      confirmed: known?.confirmed ?? 0,
      slowestMs: known?.slowestMs ?? null,
    };
  }

  private ofEvent({ id, occurredAt }: Envelope): Delivery {
    const known = this.deliveries.get(id);
    if (known) return known;
    const delivery = {
      occurredAtMs: Date.parse(occurredAt),
      publishedAtMs: null,
      sentAtMs: null,
      sockets: 0,
      confirmed: 0,
      slowestMs: null,
    };
    this.deliveries.set(id, delivery);
    return delivery;
  }
}

function instantOf(ms: number | null | undefined): string | null {
  return ms === null || ms === undefined ? null : new Date(ms).toISOString();
}
