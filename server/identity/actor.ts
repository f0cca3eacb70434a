import type { InstanceRole } from '../../contract/roles';

/** Who acts, proven. Only this folder makes one; it is the first argument of every service. */
export type Actor = {
  userId: string;
  name: string;
  role: InstanceRole;
  /** How the person proved who they are; what ends when that is revoked. */
  credential: { kind: 'session'; sessionId: string } | { kind: 'token'; tokenId: string };
};
