import { AppError } from '../../contract/errors';
import type { Envelope } from '../../contract/events';
import { now } from '../platform/clock';
import { type Transaction, transaction } from '../platform/database';
import { isTakenId } from '../platform/database-error';
import { failpoint } from '../platform/failpoint';
import { appendEvents } from './append';
import { type Publication, publish } from './publish';
import { findAnswer, type Mutation } from './receipts';
import { streamQueue } from './stream-queue';
import { UnitOfWork } from './unit-of-work';

/** The answer to a change; `seq` is the last number that it took in the stream it is about. */
export type Committed<Data> = { data: Data; seq?: number; isReplay: boolean };

type Change<Data> = {
  /** Who acts; null for the system itself and for who is not signed in. */
  userId: string | null;
  /** Null for a request without a name, which is never recognised when it is sent again. */
  mutation: Mutation | null;
  /** What is changed, if that exists already: its stream decides what the change waits for. */
  resourceId?: string | undefined;
  work: (unit: UnitOfWork) => Promise<Data>;
  /** When it happens, if not now. */
  at?: Date | undefined;
};

/**
 * The write path of everything durable: one transaction holds the rows, the events and the receipt, and
 * only after its commit are the events published and the caller answered. A crash at any point leaves
 * either nothing, or a change whose answer its sender gets by sending the same mutation again.
 */
export function commit<Data>(change: Change<Data>): Promise<Committed<Data>> {
  const { resourceId } = change;
  return resourceId === undefined
    ? commitNow(change)
    : streamQueue().run(resourceId, () => commitNow(change));
}

async function commitNow<Data>(change: Change<Data>): Promise<Committed<Data>> {
  let outcome: Outcome<Data>;
  try {
    outcome = await transaction((tx) => runChange(tx, change));
  } catch (error) {
    // A mutation that had its effect before may fail in any way when it is run again; its answer stands.
    const answer = await findAnswerOf(change);
    if (answer) return { ...answer, isReplay: true } as Committed<Data>;
    if (isTakenId(error)) throw new AppError('idempotency_key_reused', 'This id is the id of something else');
    throw error;
  }
  failpoint('after-commit');
  for (const publication of outcome.publications) publish(publication);
  return outcome.committed;
}

type Outcome<Data> = { committed: Committed<Data>; publications: Publication[] };

async function runChange<Data>(tx: Transaction, change: Change<Data>): Promise<Outcome<Data>> {
  const { userId, mutation, work, at = now() } = change;
  const unit = new UnitOfWork(tx, at, mutation?.id ?? null);
  const data = await work(unit);
  const context = { actorId: userId, mutationId: mutation?.id ?? null, occurredAt: unit.now };
  const receipt = userId !== null && mutation !== null ? { ...mutation, userId, data } : null;
  const envelopes = await appendEvents(tx, unit.pending, context, receipt);
  const answer = { data, ...seqOf(envelopes) };
  if (change.resourceId !== undefined && envelopes[0])
    streamQueue().learn(change.resourceId, envelopes[0].stream);
  const events: Publication[] = envelopes.length > 0 ? [{ kind: 'events', envelopes }] : [];
  return { committed: { ...answer, isReplay: false }, publications: [...events, ...unit.announcements] };
}

function findAnswerOf({ userId, mutation }: Change<unknown>) {
  return userId !== null && mutation !== null ? findAnswer(userId, mutation) : null;
}

/** A change is about the stream of its first event; further streams only hear of it. */
function seqOf(envelopes: readonly Envelope[]): { seq?: number } {
  const stream = envelopes[0]?.stream;
  const last = envelopes.findLast((envelope) => envelope.stream === stream);
  return last ? { seq: last.seq } : {};
}
