import { sql } from 'drizzle-orm';
import type { Envelope, Fact } from '../../contract/events';
import type { StreamName } from '../../contract/streams';
import type { Transaction } from '../platform/database';

/** A fact on its way into the log: complete but for its place in the stream. */
export type PendingEvent = Fact & { id: string; stream: StreamName; resourceId: string };

export type AppendContext = { actorId: string | null; mutationId: string | null; occurredAt: Date };

/** Version of the payloads' shapes; raised with the protocol. */
export const eventVersion = 1;

/**
 * Writes events and gives each the next number of its stream. Must be the last thing that a transaction
 * does: it locks the streams' rows until the commit, several in the order of their names, so that
 * numbers are gap-free, in commit order, and two transactions cannot wait for each other.
 *
 * @returns the events as they travel, in the order of `pending`.
 */
export async function appendEvents(
  tx: Transaction,
  pending: readonly PendingEvent[],
  context: AppendContext,
): Promise<Envelope[]> {
  const envelopes = new Map<PendingEvent, Envelope>();
  const streams = new Set(pending.map((event) => event.stream));
  for (const stream of [...streams].sort()) {
    const events = pending.filter((event) => event.stream === stream);
    const head = await insertEvents(tx, stream, events, context);
    for (const [index, event] of events.entries()) {
      envelopes.set(event, toEnvelope(event, head - events.length + index + 1, context));
    }
  }
  return pending.map((event) => envelopes.get(event) as Envelope);
}

/** One statement: counts the head up (creating the stream on its first event) and stores the events under it. */
async function insertEvents(
  tx: Transaction,
  stream: StreamName,
  events: readonly PendingEvent[],
  { actorId, mutationId, occurredAt }: AppendContext,
): Promise<number> {
  const rows = events.map(({ id, type, resourceId, payload }) => ({ id, type, resourceId, payload }));
  const [result] = await tx.execute<{ head: string }>(sql`
    with stream as (
      insert into streams (id, epoch, head)
      select ${stream}::text, value, ${events.length}::bigint from settings where key = 'epoch'
      on conflict (id) do update set head = streams.head + excluded.head
      returning head
    ), appended as (
      insert into events
        (stream_id, seq, id, type, version, actor_id, resource_id, payload, mutation_id, occurred_at)
      select ${stream}::text, stream.head - ${events.length}::bigint + event.ordinal, (event.row->>'id')::uuid,
        event.row->>'type', ${eventVersion}::integer, ${actorId}::uuid, event.row->>'resourceId', event.row->'payload',
        ${mutationId}::text, ${occurredAt.toISOString()}::timestamptz
      from stream, jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as event(row, ordinal)
    )
    select head from stream`);
  return Number(result?.head);
}

function toEnvelope(event: PendingEvent, seq: number, context: AppendContext): Envelope {
  const { actorId, mutationId, occurredAt } = context;
  return {
    ...event,
    version: eventVersion,
    seq,
    occurredAt: occurredAt.toISOString(),
    actorId,
    ...(mutationId !== null && { mutationId }),
  };
}
