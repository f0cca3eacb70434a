import { sql } from 'drizzle-orm';
import type { Envelope, Fact } from '../../contract/events';
import type { StreamName } from '../../contract/streams';
import type { Transaction } from '../platform/database';
import type { Receipt } from './receipts';

/** A fact on its way into the log: complete but for its place in the stream. */
export type PendingEvent = Fact & { id: string; stream: StreamName; resourceId: string };

export type AppendContext = { actorId: string | null; mutationId: string | null; occurredAt: Date };

/** Version of the payloads' shapes; raised with the protocol. */
export const eventVersion = 1;

/**
 * Writes events, gives each the next number of its stream, and stores the answer to their mutation. Must
 * be the last thing that a transaction does: it locks the streams' rows until the commit, several in the
 * order of their names, so that numbers are gap-free, in commit order, and two transactions cannot wait
 * for each other.
 *
 * @returns the events as they travel, in the order of `pending`.
 */
export async function appendEvents(
  tx: Transaction,
  pending: readonly PendingEvent[],
  context: AppendContext,
  receipt: Receipt | null,
): Promise<Envelope[]> {
  if (pending.length === 0 && receipt === null) return [];
  const counted = countBackwards(pending);
  const heads = await insertLog(tx, counted, context, receipt);
  return pending.map((event, index) => {
    const head = Number(heads.get(event.stream));
    return toEnvelope(event, head - (counted[index]?.later ?? 0), context);
  });
}

type CountedEvent = PendingEvent & {
  /** How many events of the same stream come after it: its number is the stream's new head less these. */
  later: number;
};

function countBackwards(pending: readonly PendingEvent[]): CountedEvent[] {
  return pending.map((event, index) => {
    const later = pending.slice(index + 1).filter(({ stream }) => stream === event.stream).length;
    return { ...event, later };
  });
}

/** One statement: counts the heads up (creating streams on their first event) and stores what is under them. */
async function insertLog(
  tx: Transaction,
  counted: readonly CountedEvent[],
  { actorId, mutationId, occurredAt }: AppendContext,
  receipt: Receipt | null,
): Promise<Map<string, string>> {
  const heads = await tx.execute<{ id: string; head: string }>(sql`
    with event as (
      select * from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb)
        as event(stream text, later bigint, id uuid, type text, "resourceId" text, payload jsonb)
    ), stream as (
      insert into streams (id, epoch, head)
      select event.stream, epoch.value, count(*)
      from event, settings as epoch
      where epoch.key = 'epoch'
      group by event.stream, epoch.value
      order by event.stream
      on conflict (id) do update set head = streams.head + excluded.head
      returning id, head
    ), appended as (
      insert into events
        (stream_id, seq, id, type, version, actor_id, resource_id, payload, mutation_id, occurred_at)
      select stream.id, stream.head - event.later, event.id, event.type, ${eventVersion}::integer,
        ${actorId}::uuid, event."resourceId", event.payload, ${mutationId}::text,
        ${occurredAt.toISOString()}::timestamptz
      from event join stream on stream.id = event.stream
    ), remembered as (
      insert into mutation_receipts (user_id, mutation_id, request_hash, data, seq)
      select receipt."userId", receipt.id, receipt."requestHash", receipt.data,
        (select head from stream where id = ${counted[0]?.stream ?? null}::text)
      from jsonb_to_recordset(${JSON.stringify(receipt ? [receipt] : [])}::jsonb)
        as receipt("userId" uuid, id text, "requestHash" text, data jsonb)
    )
    select id, head from stream`);
  return new Map(heads.map(({ id, head }) => [id, head]));
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
