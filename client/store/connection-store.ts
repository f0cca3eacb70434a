import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionRevocationReason } from '../../contract/socket';

/** What the connection as a whole is doing; the screen says exactly one of four words made of it. */
export type ConnectionStoreState = {
  isConnected: boolean;
  /** `websocket` or `polling`; null without a connection. */
  transport: string | null;
  /** Since when, by the page's own clock. */
  transportSinceMs: number;
  /** It stood still, and has not caught up since: nothing is known of what went on meanwhile. */
  isWaking: boolean;
  isSignedOut: boolean;
  /** Why the sign-in ended, when the server said so. */
  signedOutReason: SessionRevocationReason | null;
  /** Streams that are followed here and do not stand at their head yet. */
  catchingUp: number;
  /** Changes that were made here and are not confirmed. */
  waiting: number;
  /** The server is newer than this page. */
  isOutdated: boolean;
};

export function createConnectionStore(): StoreApi<ConnectionStoreState> {
  return createStore<ConnectionStoreState>(() => ({
    isConnected: false,
    transport: null,
    transportSinceMs: 0,
    isWaking: false,
    isSignedOut: false,
    signedOutReason: null,
    catchingUp: 0,
    waiting: 0,
    isOutdated: false,
  }));
}

export type ConnectionPhase = 'live' | 'catchingUp' | 'offline' | 'signedOut';

/** The one word for a state, worst first. */
export function connectionPhase(state: ConnectionStoreState): ConnectionPhase {
  if (state.isSignedOut) return 'signedOut';
  if (!state.isConnected) return 'offline';
  return state.catchingUp > 0 ? 'catchingUp' : 'live';
}
