import type { Envelope } from '../../contract/events';
import type { ControlMessages, SessionRevocationReason } from '../../contract/socket';
import type { StreamName } from '../../contract/streams';
import { brought } from '../platform/brought';

/**
 * What the process's sockets must hear after a commit. Emission only accelerates: the log holds the
 * truth, so a publication that is lost (a crash, no publisher in a script) is found by sequence numbers.
 */
export type Publication =
  | { kind: 'events'; envelopes: readonly Envelope[] }
  | {
      kind: 'sessionsRevoked';
      userId: string;
      /** The sessions, or API tokens, that ended; absent for all that a person has. */
      sessionIds?: readonly string[];
      reason: SessionRevocationReason;
    }
  | { kind: 'deviceDisconnected'; socketId: string }
  /** A node ends after a while, or goes on after all. */
  | { kind: 'drainPlanned'; nodeId: string; inMs: number | null }
  | Announcement;

/** Something for the followers of some streams, or for everybody, that is no event: nobody asks for it when it is lost. */
type Announcement = {
  [Name in keyof ControlMessages]: {
    kind: 'control';
    streams: readonly StreamName[] | 'everyone';
    name: Name;
    message: ControlMessages[Name];
  };
}[keyof ControlMessages];

export type Publisher = (publication: Publication) => void;

/** Only this function crosses to where routes are bundled, never the socket server itself. */
const publisher = brought<Publisher>('publisher');

/** Called once by the server's composition root. */
export function registerPublisher(emit: Publisher): void {
  publisher.bring(emit);
}

/** Hands a committed change to the sockets of this process; without a publisher nothing is emitted. */
export function publish(publication: Publication): void {
  publisher.current?.(publication);
}
