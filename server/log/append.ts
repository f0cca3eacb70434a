import type postgres from 'postgres';
import type { Envelope, Fact } from '../../contract/events';
import type { StreamName } from '../../contract/streams';
import type { Receipt } from './receipts';

/** A fact on its way into the log: complete but for its place in the stream. */
export type PendingEvent = Fact & { id: string; stream: StreamName; resourceId: string };

/** What a transaction leaves in the log: its events, and the answer to the mutation that they come from. */
export type LogEntry = {
  events: readonly PendingEvent[];
  actorId: string | null;
  mutationId: string | null;
  occurredAt: Date;
  /** The name of what made the change, and the request that asked for it. */
  command: string;
  requestId: string | null;
  receipt: Receipt | null;
};

/** A stream's new head, as the driver reads a bigint. */
export type NewHead = { id: string; head: string };

/** Version of the payloads' shapes; raised with the protocol. */
export const eventVersion = 1;

/**
 * The statement that writes an entry: it counts the heads of the streams up (creating them on their first
 * event) and stores what is under them. Must be the last of its transaction: it locks the streams' rows
 * until the commit, several in the order of their names, so that numbers are gap-free, in commit order, and
 * two transactions cannot wait for each other. Null for an entry that leaves nothing.
 */
export function appendStatement(
  sql: postgres.Sql,
  { events, actorId, mutationId, occurredAt, command, requestId, receipt }: LogEntry,
): postgres.PendingQuery<NewHead[]> | null {
  if (events.length === 0 && receipt === null) return null;
  const rows = events.map((event, index) => ({ ...event, later: countLater(events, index) }));
  return sql<NewHead[]>`
    with event as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
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
        (stream_id, seq, id, type, version, actor_id, resource_id, payload, mutation_id, occurred_at,
          command, request_id)
      select stream.id, stream.head - event.later, event.id, event.type, ${eventVersion}::integer,
        ${actorId}::uuid, event."resourceId", event.payload, ${mutationId}::text,
        ${occurredAt.toISOString()}::timestamptz, ${command}::text, ${requestId}::text
      from event join stream on stream.id = event.stream
    ), remembered as (
      insert into mutation_receipts (user_id, mutation_id, request_hash, data, seq)
      select receipt."userId", receipt.id, receipt."requestHash", receipt.data,
        (select head from stream where id = ${events[0]?.stream ?? null}::text)
      from jsonb_to_recordset(${JSON.stringify(receipt ? [receipt] : [])}::jsonb)
        as receipt("userId" uuid, id text, "requestHash" text, data jsonb)
    )
    select id, head from stream`;
}

/** An entry's events as they travel, now that it is written. */
export function envelopesOf(entry: LogEntry, heads: readonly NewHead[]): Envelope[] {
  const { events, actorId, mutationId, occurredAt } = entry;
  const headOf = new Map(heads.map(({ id, head }) => [id, Number(head)]));
  return events.map((event, index) => ({
    ...event,
    version: eventVersion,
    seq: Number(headOf.get(event.stream)) - countLater(events, index),
    occurredAt: occurredAt.toISOString(),
    actorId,
    ...(mutationId !== null && { mutationId }),
  }));
}

/** How many events of the same stream come after one: its number is the new head less these. */
function countLater(events: readonly PendingEvent[], index: number): number {
  const { stream } = events[index] as PendingEvent;
  return events.slice(index + 1).filter((later) => later.stream === stream).length;
}
