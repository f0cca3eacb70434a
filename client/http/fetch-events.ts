import { AppError } from '../../contract/errors';
import type { Cursor, SnapshotReason } from '../../contract/recovery';
import type { JoinAnswer } from '../recovery/stream-sync';
import type { FetchQuery } from './api';

/**
 * The events after a cursor, for a stream whose room the socket is in without joining it. `path` is that
 * of its events. Without a cursor, or where a snapshot is required, the head is not known yet: the next
 * answer, after the snapshot, says whether that is enough.
 */
export async function fetchEvents(
  fetchQuery: FetchQuery,
  path: string,
  cursor: Cursor | null,
): Promise<JoinAnswer> {
  const head = Number.POSITIVE_INFINITY;
  if (cursor === null) return { epoch: '', head };
  const { epoch, seq } = cursor;
  try {
    const answer = await fetchQuery<'listMyEvents'>(`${path}?after=${seq}&epoch=${epoch}`);
    return answer as unknown as JoinAnswer;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'snapshot_required') throw error;
    const reason = error.details.extras?.reason as SnapshotReason;
    return { epoch, head, snapshotRequired: { reason } };
  }
}
