export type Connection = 'live' | 'catchingUp' | 'offline' | 'signedOut';

/** The one word for each state, as it is said everywhere. */
export const connectionWords: Record<Connection, string> = {
  live: 'Live',
  catchingUp: 'Catching up',
  offline: 'Offline',
  signedOut: 'Signed out',
};
