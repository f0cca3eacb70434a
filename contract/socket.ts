import * as z from 'zod';
import type { WireError } from './errors';
import type { Envelope } from './events';
import { id } from './ids';
import { messageCommands } from './messages';
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

/** Names a mutation across retries: 1 to 128 letters, digits, `-`, `_`, `.` or `:`. */
export const mutationId = z.string().regex(/^[A-Za-z0-9_.:-]{1,128}$/, 'is not a mutation id');

/** Acknowledged requests from client to server. */
export const socketRequests = {
  joinProject: z.strictObject({
    projectId: id,
    epoch: epochParameter.optional(),
    after: z.int().min(0).optional(),
  }),
  leaveProject: z.strictObject({ projectId: id }),
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
  userJoined: { projectId: string; userId: string; name: string };
  userLeft: { projectId: string; userId: string; name: string };
  onlineMembers: { projectId: string; members: OnlineMember[] };
  /** To the members of a project whose chat they need not have open. */
  roomActivity: RoomActivity;
};

export type SessionRevocationReason = 'signedOut' | 'passwordChanged' | 'deactivated' | 'expired';
