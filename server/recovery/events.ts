import { AppError } from '../../contract/errors';
import type { Envelope } from '../../contract/events';
import { limits } from '../../contract/limits';
import type { SnapshotReason } from '../../contract/recovery';
import { type StreamKind, type StreamName, streamName } from '../../contract/streams';
import { requireConversation } from '../chat/access';
import type { Actor } from '../identity/actor';
import { readEvents, readHead, type StreamHead } from '../log/read';
import { type Reader, readConsistently, type Transaction } from '../platform/database';
import { metrics } from '../platform/metrics';
import { notFound, requireAccess } from '../projects/access';

/** The streams that can be followed by name. */
export type StreamTarget = { kind: StreamKind; id: string };

/** Where a follower stands; without an epoch it trusts that the history is still the same. */
export type Position = { after: number; epoch?: string | undefined };

export type Replay = {
  epoch: string;
  head: number;
  /** Absent for a follower without a position, and where a snapshot is required. */
  events?: Envelope[];
  snapshotRequired?: { reason: SnapshotReason };
};

/**
 * What a follower needs to be at the head: the events after its position, up to 500, or word that only
 * a snapshot helps. Rights, head and events are read in one moment.
 */
export async function replay(actor: Actor, target: StreamTarget, position: Position | null): Promise<Replay> {
  const answer = await readReplay(actor, target, position);
  if (position !== null) metrics().recoveries.inc({ kind: kindOf(answer) });
  return answer;
}

function readReplay(actor: Actor, target: StreamTarget, position: Position | null): Promise<Replay> {
  return readConsistently(async (tx) => {
    const { stream, head } = await requireStream(tx, actor, target);
    const place = { epoch: head.epoch, head: head.head };
    if (position === null) return place;
    const reason = reasonForSnapshot(head, position) ?? tooFarBehind(head, position);
    if (reason) return { ...place, snapshotRequired: { reason } };
    return { ...place, events: await readEvents(tx, stream, position.after, limits.replayEvents) };
  });
}

function kindOf({ events, snapshotRequired }: Replay): 'nothing' | 'replay' | 'snapshot' {
  if (snapshotRequired) return 'snapshot';
  return events && events.length > 0 ? 'replay' : 'nothing';
}

/** A page of events for anybody who follows over HTTP, however far behind. */
export function listEventsOf(
  actor: Actor,
  target: StreamTarget,
  { after, epoch, limit = limits.replayEvents }: Position & { limit?: number | undefined },
): Promise<{ epoch: string; head: number; events: Envelope[] }> {
  return readConsistently(async (tx) => {
    const { stream, head } = await requireStream(tx, actor, target);
    const reason = reasonForSnapshot(head, { after, epoch });
    if (reason) throw snapshotRequired(reason, head);
    return { epoch: head.epoch, head: head.head, events: await readEvents(tx, stream, after, limit) };
  });
}

/** Why no event can help, by the stream's own state. */
export function reasonForSnapshot(head: StreamHead, { after, epoch }: Position): SnapshotReason | null {
  if (epoch !== undefined && epoch !== head.epoch) return 'epochChanged';
  if (after > head.head) return 'ahead';
  if (after < head.prunedTo) return 'pruned';
  return null;
}

function tooFarBehind(head: StreamHead, { after }: Position): SnapshotReason | null {
  return head.head - after > limits.replayEvents ? 'tooFarBehind' : null;
}

/** Where the beginning was pruned, `keptAfter` says from where on events can be given. */
export function snapshotRequired(reason: SnapshotReason, { prunedTo }: StreamHead): AppError {
  return new AppError('snapshot_required', 'The events since then cannot be given: load a snapshot', {
    extras: { reason, ...(reason === 'pruned' && { keptAfter: prunedTo }) },
  });
}

async function requireStream(
  tx: Transaction,
  actor: Actor,
  { kind, id }: StreamTarget,
): Promise<{ stream: StreamName; head: StreamHead }> {
  await mayFollow[kind](tx, actor, id);
  const stream = streamName(kind, id);
  return { stream, head: await readHead(tx, stream) };
}

/** Who may follow a stream of each kind; refusals are those of the feature. */
const mayFollow: Record<StreamKind, (reader: Reader, actor: Actor, id: string) => Promise<unknown>> = {
  project: (reader, actor, id) => requireAccess(reader, actor, id, 'project.read'),
  conversation: requireConversation,
  async user(_reader, actor, id) {
    if (actor.userId !== id) throw notFound('user');
  },
};
