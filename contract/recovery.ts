import * as z from 'zod';
import { column } from './columns';
import { conversation } from './conversations';
import { defineQuery } from './endpoint';
import { id } from './ids';
import { label } from './labels';
import { limits } from './limits';
import { member } from './members';
import { integerParameter } from './paging';
import { project, projectSummary } from './projects';
import { room } from './rooms';
import { task } from './tasks';
import { user } from './users';

/** Why a follower cannot be brought up to date by events and must load a snapshot. */
export const snapshotReason = z.enum(['tooFarBehind', 'pruned', 'epochChanged', 'ahead']);
export type SnapshotReason = z.infer<typeof snapshotReason>;

/** A place in a stream: the epoch names its history, `seq` is the last event that is known. */
export type Cursor = { epoch: string; seq: number };

/** Everything that the members of a project see, as of `seq`; archived tasks are not in it. */
export const projectSnapshot = z.object({
  epoch: z.string(),
  seq: z.int(),
  project,
  columns: z.array(column),
  labels: z.array(label),
  members: z.array(member),
  tasks: z.array(task),
});
export type ProjectSnapshot = z.infer<typeof projectSnapshot>;

/**
 * What one person sees outside of projects, as of `seq` of their own stream. Only what was said in the
 * rooms (`lastNumber`) is no event of it: newer messages are told by `roomActivity`.
 */
export const userSnapshot = z.object({
  epoch: z.string(),
  seq: z.int(),
  user,
  projects: z.array(projectSummary),
  conversations: z.array(conversation),
  /** One for each of the projects and conversations. */
  rooms: z.array(room),
  /** How much of the inbox is unread; its entries are read page by page. */
  inbox: z.object({ unread: z.int() }),
});
export type UserSnapshot = z.infer<typeof userSnapshot>;

/** An epoch is opaque: compare it, never compute with it. */
export const epochParameter = z.string().min(1).max(64);

/** An event as it stands in an answer of the events endpoint; see `envelope.ts`. */
const storedEvent = z.looseObject({ id, type: z.string(), stream: z.string(), seq: z.int() });

const eventsInput = {
  after: integerParameter,
  epoch: epochParameter.optional(),
  limit: integerParameter.refine((value) => value >= 1 && value <= limits.replayEvents).optional(),
};
const eventsOutput = z.object({ epoch: z.string(), head: z.int(), events: z.array(storedEvent) });

export const recoveryQueries = {
  getProject: defineQuery({
    path: '/api/projects/:projectId',
    access: 'project.read',
    summary: 'The snapshot of a project.',
    input: z.strictObject({ projectId: id }),
    output: projectSnapshot,
  }),
  listProjectEvents: defineQuery({
    path: '/api/projects/:projectId/events',
    access: 'project.read',
    summary: 'Events of a project after a sequence number, in order, up to 500 a page.',
    input: z.strictObject({ projectId: id, ...eventsInput }),
    output: eventsOutput,
  }),
  listConversationEvents: defineQuery({
    path: '/api/conversations/:conversationId/events',
    access: 'user',
    summary: 'Events of a conversation after a sequence number, in order, up to 500 a page.',
    input: z.strictObject({ conversationId: id, ...eventsInput }),
    output: eventsOutput,
  }),
  getMySnapshot: defineQuery({
    path: '/api/me/snapshot',
    access: 'user',
    summary: 'The snapshot of one’s own stream.',
    input: z.strictObject({}),
    output: userSnapshot,
  }),
  listMyEvents: defineQuery({
    path: '/api/me/events',
    access: 'user',
    summary: 'Events of one’s own stream after a sequence number.',
    input: z.strictObject(eventsInput),
    output: eventsOutput,
  }),
};
