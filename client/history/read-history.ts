import { AppError } from '../../contract/errors';
import type { Envelope } from '../../contract/events';
import type { FetchQuery } from '../http/api';

/** More than anybody reads or watches at once; so many are read in four pages. */
const longest = 2_000;

/** A stretch of a project's past. */
export type History = {
  /** The number before the first of the events. */
  after: number;
  events: readonly Envelope[];
  /** Why it begins later than it was asked to: earlier events are not kept any more, or are too many. */
  cut: 'pruned' | 'tooLong' | null;
};

/** The past to read: after one number, up to another. Without an epoch the history is taken as it is now. */
export type Stretch = { after: number; head: number; epoch?: string | undefined };

/**
 * Reads events page by page, as far back as they are kept and at most the newest 2,000.
 *
 * @throws AppError `snapshot_required` when the numbers are of another history.
 */
export async function readHistory(
  fetchQuery: FetchQuery,
  projectId: string,
  { after, head, epoch }: Stretch,
): Promise<History> {
  const readPage = (from: number) =>
    fetchQuery<'listProjectEvents'>(
      `/api/projects/${projectId}/events?after=${from}${epoch === undefined ? '' : `&epoch=${epoch}`}`,
    );
  const newest = Math.max(after, head - longest);
  let history: History = { after: newest, events: [], cut: newest > after ? 'tooLong' : null };
  for (let from = newest; from < head; ) {
    try {
      const { events } = await readPage(from);
      const last = events.at(-1);
      if (!last) break;
      from = last.seq;
      history = { ...history, events: [...history.events, ...(events as Envelope[])] };
    } catch (error) {
      const keptAfter = keptAfterOf(error);
      if (keptAfter === undefined || keptAfter <= from) throw error;
      from = keptAfter;
      history = { after: keptAfter, events: [], cut: 'pruned' };
    }
  }
  return history;
}

/** Whether what was said of a place in the stream is about a history that was replaced, as by a restore. */
export function isAnotherHistory(error: unknown): boolean {
  return error instanceof AppError && error.code === 'snapshot_required' && keptAfterOf(error) === undefined;
}

function keptAfterOf(error: unknown): number | undefined {
  const keptAfter = error instanceof AppError ? error.details.extras?.keptAfter : undefined;
  return typeof keptAfter === 'number' ? keptAfter : undefined;
}
