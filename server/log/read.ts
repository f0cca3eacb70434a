import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Envelope } from '../../contract/events';
import type { StreamName } from '../../contract/streams';
import { events, streams } from '../../db/schema/log';
import { settings } from '../../db/schema/users';
import { type Reader, read } from '../platform/database';

/** Where a stream stands; `prunedTo` is the last event that is no longer kept. */
export type StreamHead = { epoch: string; head: number; prunedTo: number };

/** A stream gets its row with its first event; until then it stands at 0 of the installation's epoch. */
export async function readHead(reader: Reader, stream: StreamName): Promise<StreamHead> {
  const [row] = await reader
    .select({ own: streams, epoch: settings.value })
    .from(settings)
    .leftJoin(streams, eq(streams.id, stream))
    .where(eq(settings.key, 'epoch'));
  if (!row) throw new Error('The installation has no epoch: its migrations are incomplete');
  return row.own ?? { epoch: row.epoch, head: 0, prunedTo: 0 };
}

/** The heads of many streams in one query; streams without an event are left out. */
export function readHeads(names: readonly string[]) {
  return read((reader) =>
    reader
      .select({ stream: streams.id, epoch: streams.epoch, seq: streams.head })
      .from(streams)
      .where(inArray(streams.id, [...names])),
  );
}

/** Events of a stream after a number, in order. */
export async function readEvents(
  reader: Reader,
  stream: StreamName,
  after: number,
  limit: number,
): Promise<Envelope[]> {
  const rows = await reader
    .select()
    .from(events)
    .where(and(eq(events.streamId, stream), gt(events.seq, after)))
    .orderBy(asc(events.seq))
    .limit(limit);
  return rows.map(presentEvent);
}

function presentEvent(row: typeof events.$inferSelect): Envelope {
  const { streamId, occurredAt, mutationId, command: _command, requestId: _requestId, ...rest } = row;
  return {
    ...rest,
    stream: streamId,
    occurredAt: occurredAt.toISOString(),
    ...(mutationId !== null && { mutationId }),
  } as Envelope;
}
