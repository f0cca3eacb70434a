import type { NodeDelivery } from '../../contract/event-trace';
import type { Envelope } from '../../contract/events';
import type { Publication } from '../log/publish';
import { BoundedCache } from '../platform/bounded-cache';
import { now } from '../platform/clock';
import { metrics } from '../platform/metrics';
import { LatestTimes } from './latest-times';

/** About a megabyte; minutes of a busy installation, days of a quiet one. */
const eventsRemembered = 5_000;

const timesRemembered = 1_000;

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
  private readonly times = new LatestTimes(timesRemembered);
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

  /**
   * A client says that it shows an event. Measured from the time of its change, which the node that made it
   * took before its transaction, to the arrival of this word, less the half of a round trip that it travelled.
   */
  confirm(eventId: string, roundTripMs: number | null): void {
    const delivery = this.deliveries.get(eventId);
    // Who confirms what was not sent, or twice, makes it up.
    if (!delivery || delivery.confirmed >= delivery.sockets) return;
    const tookMs = Math.max(0, now().getTime() - delivery.occurredAtMs - (roundTripMs ?? 0) / 2);
    delivery.confirmed += 1;
    delivery.slowestMs = Math.max(delivery.slowestMs ?? 0, Math.round(tookMs));
    this.times.add(tookMs);
    metrics().delivery.observe(tookMs / 1_000);
  }

  /** Over the latest thousand that were confirmed. */
  get objective() {
    const { count } = this.times;
    return {
      samples: count,
      p50Ms: this.times.percentile(50),
      p95Ms: this.times.percentile(95),
      p99Ms: this.times.percentile(99),
    };
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
