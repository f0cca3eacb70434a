import { AppError } from '../../contract/errors';
import type { Envelope } from '../../contract/events';
import { limits } from '../../contract/limits';
import { monotonicMs, now } from '../platform/clock';
import { transactionEndingWith } from '../platform/database';
import { isTakenId } from '../platform/database-error';
import { failpoint } from '../platform/failpoint';
import { log } from '../platform/log';
import { metrics } from '../platform/metrics';
import { requestContext } from '../platform/request-context';
import { appendStatement, envelopesOf, type LogEntry } from './append';
import { type Publication, publish } from './publish';
import { findAnswer, type Mutation } from './receipts';
import { streamQueue } from './stream-queue';
import { UnitOfWork } from './unit-of-work';

/** The answer to a change; `seq` is the last number that it took in the stream it is about. */
export type Committed<Data> = { data: Data; seq?: number; isReplay: boolean };

type Change<Data> = {
  /** What is done, for the log: the command's name. */
  name: string;
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
  const patience = new Patience();
  return resourceId === undefined
    ? commitNow(change, patience)
    : streamQueue().run(resourceId, () => commitNow(change, patience));
}

/**
 * How long a change is waited for. Who has been told that it took too long may send it again, and hear from another
 * node what became of it; so it must not be written after that.
 */
class Patience {
  private readonly endsAtMs = monotonicMs() + limits.ackDeadlineMs;

  assertNotOver(): void {
    if (monotonicMs() < this.endsAtMs) return;
    throw new AppError('unavailable', 'This took too long; send it again', { retryAfterMs: 1_000 });
  }
}

async function commitNow<Data>(change: Change<Data>, patience: Patience): Promise<Committed<Data>> {
  const startedAtMs = monotonicMs();
  let written: Written<Data>;
  try {
    patience.assertNotOver();
    written = await write(change, patience);
  } catch (error) {
    // A mutation that had its effect before may fail in any way when it is run again; its answer stands.
    const answer = await findAnswerOf(change);
    if (answer) return { ...answer, isReplay: true } as Committed<Data>;
    if (isTakenId(error)) throw new AppError('idempotency_key_reused', 'This id is the id of something else');
    throw error;
  }
  failpoint('after-commit');
  const { data, envelopes, announcements } = written;
  const [first] = envelopes;
  if (first) {
    if (change.resourceId !== undefined) streamQueue().learn(change.resourceId, first.stream);
    publish({ kind: 'events', envelopes });
  }
  for (const announcement of announcements) publish(announcement);
  measureCommit(envelopes, startedAtMs);
  logCommit(change, envelopes, startedAtMs);
  return { data, ...seqOf(envelopes), isReplay: false };
}

type Written<Data> = { data: Data; envelopes: Envelope[]; announcements: readonly Publication[] };

async function write<Data>(
  { name, userId, mutation, work, at = now() }: Change<Data>,
  patience: Patience,
): Promise<Written<Data>> {
  const { value, rows } = await transactionEndingWith(
    async (tx) => {
      const unit = new UnitOfWork(tx, at, mutation?.id ?? null);
      const data = await work(unit);
      patience.assertNotOver();
      const entry: LogEntry = {
        events: unit.pending,
        actorId: userId,
        mutationId: mutation?.id ?? null,
        occurredAt: at,
        command: name,
        requestId: requestContext()?.requestId ?? null,
        receipt: userId !== null && mutation !== null ? { ...mutation, userId, data } : null,
      };
      return { unit, data, entry };
    },
    ({ entry }, sql) => appendStatement(sql, entry),
  );
  const { unit, data, entry } = value;
  return { data, envelopes: envelopesOf(entry, rows), announcements: unit.announcements };
}

function measureCommit(envelopes: readonly Envelope[], startedAtMs: number): void {
  const { events, publishLag } = metrics();
  for (const { type } of envelopes) events.inc({ type });
  if (envelopes.length > 0) publishLag.observe((monotonicMs() - startedAtMs) / 1_000);
}

/** The line by which an event leads to its request, and a request to its events. */
function logCommit({ name, userId, mutation }: Change<unknown>, envelopes: Envelope[], startedAtMs: number) {
  const requestId = requestContext()?.requestId;
  const line = {
    requestId,
    command: name,
    actorId: userId,
    mutationId: mutation?.id,
    events: envelopes.map(({ id, type, stream, seq }) => ({ id, type, stream, seq })),
    ms: Math.round(monotonicMs() - startedAtMs),
  };
  // Nobody asked for it: the demo writes down its past like this.
  if (requestId === undefined) log.debug(line, 'Committed');
  else log.info(line, 'Committed');
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
