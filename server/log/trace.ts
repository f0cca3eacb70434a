import { and, between, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { events } from '../../db/schema/log';
import type { Reader } from '../platform/database';

/** No transaction lives longer, so what it noted has ids of that time: see `limits.ackDeadlineMs`. */
const longestChangeMs = 10_000;

const { payload: _payload, ...withoutPayload } = getTableColumns(events);
const columns = { ...withoutPayload, payloadBytes: sql<number>`octet_length(${events.payload}::text)` };

/** An event as it is kept, without its content. */
export type LogRow = Omit<typeof events.$inferSelect, 'payload'> & { payloadBytes: number };

export async function findLogRow(reader: Reader, eventId: string): Promise<LogRow | null> {
  const [row] = await reader.select(columns).from(events).where(eq(events.id, eventId));
  return row ?? null;
}

/** All that one transaction put into the log. A request makes one change; a job may make several. */
export function selectSameChange(reader: Reader, row: LogRow): Promise<LogRow[]> {
  if (row.requestId === null) return Promise.resolve([row]);
  return reader
    .select(columns)
    .from(events)
    .where(
      and(isFromAround(row.id), eq(events.requestId, row.requestId), eq(events.occurredAt, row.occurredAt)),
    )
    .orderBy(events.id);
}

/** The latest events about something, the newest first. */
export function selectLatestAbout(reader: Reader, resourceId: string, limit: number): Promise<LogRow[]> {
  return reader
    .select(columns)
    .from(events)
    .where(eq(events.resourceId, resourceId))
    .orderBy(desc(events.id))
    .limit(limit);
}

/** Ids are UUIDv7, whose first 48 bits are milliseconds: so one index finds an event and its neighbours. */
function isFromAround(eventId: string): SQL | undefined {
  const atMs = Number.parseInt(eventId.replaceAll('-', '').slice(0, 12), 16);
  return between(
    events.id,
    lowestIdAt(Math.max(0, atMs - longestChangeMs)),
    lowestIdAt(atMs + longestChangeMs),
  );
}

function lowestIdAt(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
