import type { Envelope } from '../../contract/events';
import type { Followed } from '../followed-stream';
import type { Operation } from '../outbox/operation';
import { type ConnectionPhase, type ConnectionStoreState, connectionPhase } from '../store/connection-store';

/** How things stand between this page and the server: ids and numbers, never what people wrote. */
export type Inspection = {
  at: string;
  phase: ConnectionPhase;
  transport: string | null;
  streams: readonly { stream: string; epoch: string | null; seq: number | null; isLive: boolean }[];
  operations: readonly Pick<Operation, 'mutationId' | 'name' | 'status' | 'madeAt'>[];
  /** The last events of all streams, newest first. */
  events: readonly Pick<Envelope, 'id' | 'type' | 'stream' | 'seq' | 'occurredAt'>[];
};

const shownEvents = 20;

export type Inspected = {
  connection: ConnectionStoreState;
  streams: readonly Followed[];
  operations: readonly Operation[];
};

/** What there is to say, member by member: a report must not grow with what events come to carry. */
export function inspect({ connection, streams, operations }: Inspected): Inspection {
  return {
    at: new Date().toISOString(),
    phase: connectionPhase(connection),
    transport: connection.transport,
    streams: streams.map(({ stream, sync }) => ({
      stream,
      epoch: sync.cursor?.epoch ?? null,
      seq: sync.cursor?.seq ?? null,
      isLive: sync.isLive,
    })),
    operations: operations.map(({ mutationId, name, status, madeAt }) => ({
      mutationId,
      name,
      status,
      madeAt,
    })),
    events: streams
      .flatMap(({ recentEvents }) => recentEvents.slice(-shownEvents))
      .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt))
      .slice(0, shownEvents)
      .map(({ id, type, stream, seq, occurredAt }) => ({ id, type, stream, seq, occurredAt })),
  };
}
