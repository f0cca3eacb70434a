import type { Activity } from '@/contract/comments';
import type { Envelope } from '@/contract/events';

/** A task's history as far as it was read, oldest first. */
export type ActivityLog = {
  entries: readonly Activity[];
  /** Where older entries go on; absent when there are none. */
  nextCursor?: string | undefined;
  /** The place in the project's stream from which on live events have to fill in. */
  readAt: number;
};

/** Adds a page of entries, which come newest first, to those that are known. */
export function withPage(entries: readonly Activity[], page: readonly Activity[]): Activity[] {
  const byId = new Map([...entries, ...page].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}

/** The history with the live events that came since it was read. */
export function withEvents(
  log: ActivityLog,
  events: readonly Envelope[],
  taskId: string,
): readonly Activity[] {
  const fresh = events.filter(
    ({ type, resourceId, seq }) => seq > log.readAt && resourceId === taskId && taskEvent.test(type),
  );
  return fresh.length === 0 ? log.entries : withPage(log.entries, fresh.map(activityOf));
}

/**
 * Whether events between the reading and now are not at hand: more came than are kept, or a snapshot took their
 * place. Then the history has to be read again.
 */
export function missesEvents(log: ActivityLog, events: readonly Envelope[], headSeq: number): boolean {
  if (headSeq <= log.readAt) return false;
  const first = events[0];
  return first === undefined || first.seq > log.readAt + 1;
}

const taskEvent = /^task(Created|Updated|Deleted|Restored)$/;

function activityOf({ id, seq, type, actorId, occurredAt, payload }: Envelope): Activity {
  const { changes, task } = payload as { changes?: Activity['changes']; task?: Activity['changes'] };
  return { id, seq, type, actorId, occurredAt, changes: changes ?? task ?? {} };
}
