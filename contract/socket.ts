import * as z from 'zod';
import { presenceSearch } from './admin-presence';
import type { WireError } from './errors';
import type { Envelope } from './events';
import { id } from './ids';
import { messageCommands } from './messages';
import type { InstanceBanner } from './operator';
import type { QueryOutput } from './queries';
import { epochParameter, type SnapshotReason } from './recovery';
import type { RoomActivity } from './rooms';

/** Every acknowledgement: data, or one typed error. `seq` is where the change stands in its stream. */
export type Ack<Data> = { ok: true; data: Data; seq?: number } | { ok: false; error: WireError };

/** A person in a project; three tabs are one person with three devices. */
export type OnlineMember = {
  userId: string;
  name: string;
  devices: number;
  /** The task that is open on one of the devices. */
  viewing: string | null;
  /** On every device without a touch for a while. */
  isIdle: boolean;
};

export type JoinProjectData = {
  epoch: string;
  head: number;
  events?: Envelope[];
  snapshotRequired?: { reason: SnapshotReason };
  onlineMembers: OnlineMember[];
};

/** The node that a socket is connected to, and its clock. */
export type PingData = { nodeId: string; at: string };

/** Names a mutation across retries: 1 to 128 letters, digits, `-`, `_`, `.` or `:`. */
export const mutationId = z.string().regex(/^[A-Za-z0-9_.:-]{1,128}$/, 'is not a mutation id');

/** Acknowledged requests from client to server. */
export const socketRequests = {
  joinProject: z.strictObject({
    projectId: id,
    epoch: epochParameter.optional(),
    after: z.int().min(0).optional(),
  }),
  /** Who is connected where, as `adminPresence` once a second; for admins. A later search replaces the last. */
  watchPresence: z.strictObject({ isOn: z.boolean(), search: presenceSearch.optional() }),
  leaveProject: z.strictObject({ projectId: id }),
  /** Costs nothing: measures the way there and back, and tells which node answered. */
  ping: z.strictObject({}),
  command: z.strictObject({
    name: z.string().min(1).max(64),
    input: z.unknown(),
    mutationId: mutationId.optional(),
  }),
  /** The command `sendMessage` under the name that people expect. */
  chatMessage: messageCommands.sendMessage.input.safeExtend({ mutationId: mutationId.optional() }),
};

export type SocketRequestName = keyof typeof socketRequests;
export type SocketRequestInput<Name extends SocketRequestName> = z.output<(typeof socketRequests)[Name]>;

/** Control messages from server to client; durable events come under their own type as `Envelope`. */
export type ControlMessages = {
  head: { stream: string; epoch: string; seq: number };
  accessRevoked: { projectId: string; reason: 'removed' | 'left' };
  sessionRevoked: { reason: SessionRevocationReason };
  serverDraining: { reconnectInMs: number };
  outdated: { protocolVersion: number };
  /** An admin cut this socket; its page may come back after a moment. */
  deviceDisconnected: { reconnectInMs: number };
  /** What admins say to everybody, or null once they took it back. */
  bannerChanged: { banner: InstanceBanner | null };
  /** To the admins who watch, and volatile: the next one says it all again. */
  adminPresence: QueryOutput<'getPresence'>;
  userJoined: { projectId: string; userId: string; name: string };
  userLeft: { projectId: string; userId: string; name: string };
  onlineMembers: { projectId: string; members: OnlineMember[] };
  /** To the members of a project whose chat they need not have open. */
  roomActivity: RoomActivity;
};

export type SessionRevocationReason =
  | 'signedOut'
  | 'signedOutByAdmin'
  | 'passwordChanged'
  | 'deactivated'
  | 'expired';
