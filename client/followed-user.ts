import { AppError } from '../contract/errors';
import type { Cursor, SnapshotReason } from '../contract/recovery';
import { applyUserFacts, type UserState, userStateFrom } from '../contract/user-state';
import { fetchQuery } from './http/api';
import { type JoinAnswer, StreamSync } from './recovery/stream-sync';
import { createUserStore } from './store/user-store';

/** A person's own stream. Their sockets are in its room from the handshake on, so joining is only asking. */
export class FollowedUser {
  readonly store = createUserStore();
  readonly sync: StreamSync<UserState>;

  constructor(
    readonly userId: string,
    onPhase: () => void,
  ) {
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
    );
  }
}

async function loadSnapshot() {
  const snapshot = await fetchQuery<'getMySnapshot'>('/api/me/snapshot');
  return { cursor: { epoch: snapshot.epoch, seq: snapshot.seq }, state: userStateFrom(snapshot) };
}

async function askForEvents(cursor: Cursor | null): Promise<JoinAnswer> {
  const { epoch = '', seq = 0 } = cursor ?? {};
  const position = cursor ? `after=${seq}&epoch=${encodeURIComponent(epoch)}` : 'after=0&limit=1';
  try {
    const answer = await fetchQuery<'listMyEvents'>(`/api/me/events?${position}`);
    if (!cursor) return { epoch: answer.epoch, head: answer.head };
    return answer as unknown as JoinAnswer;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'snapshot_required') throw error;
    const reason = error.details.extras?.reason as SnapshotReason;
    return { epoch, head: seq, snapshotRequired: { reason } };
  }
}
