import { AppError } from '../contract/errors';
import type { Cursor, SnapshotReason, UserSnapshot } from '../contract/recovery';
import { applyUserFacts, type UserState, userStateFrom } from '../contract/user-state';
import { fetchQuery } from './http/api';
import { type JoinAnswer, StreamSync } from './recovery/stream-sync';
import { createUserStore } from './store/user-store';

/** A person's own stream. Their sockets are in its room from the handshake on, so joining is only asking. */
export class FollowedUser {
  readonly store = createUserStore();
  readonly sync: StreamSync<UserState>;

  constructor(first: UserSnapshot, onPhase: () => void) {
    this.sync = new StreamSync<UserState>(
      { join: askForEvents, loadSnapshot, apply: applyUserFacts },
      {
        onState: (view) => this.store.setState({ view }),
        onPhase: (phase) => {
          this.store.setState({ phase });
          onPhase();
        },
        onRefused: () => {},
      },
      (error) => error instanceof AppError && error.code === 'unauthenticated',
      fromSnapshot(first),
    );
    this.store.setState({ view: userStateFrom(first) });
  }
}

async function loadSnapshot() {
  return fromSnapshot(await fetchQuery<'getMySnapshot'>('/api/me/snapshot'));
}

function fromSnapshot(snapshot: UserSnapshot) {
  return { cursor: { epoch: snapshot.epoch, seq: snapshot.seq }, state: userStateFrom(snapshot) };
}

async function askForEvents(cursor: Cursor | null): Promise<JoinAnswer> {
  const { epoch, seq } = cursor ?? { epoch: '', seq: 0 };
  try {
    const answer = await fetchQuery<'listMyEvents'>(`/api/me/events?after=${seq}&epoch=${epoch}`);
    return answer as unknown as JoinAnswer;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'snapshot_required') throw error;
    const reason = error.details.extras?.reason as SnapshotReason;
    // The head is not in this answer: the next one, after the snapshot, says whether that is enough.
    return { epoch, head: Number.POSITIVE_INFINITY, snapshotRequired: { reason } };
  }
}
