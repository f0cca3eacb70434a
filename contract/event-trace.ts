import * as z from 'zod';
import { defineQuery } from './endpoint';
import { id } from './ids';
import { instant } from './time';

/** An event without its content: an operator follows what happens, and reads nobody's words. */
const loggedEvent = z.object({
  id,
  stream: z.string(),
  seq: z.int(),
  type: z.string(),
  resourceId: z.string(),
  occurredAt: instant,
  /** Null for an event from before this was kept. */
  command: z.string().nullable(),
  payloadBytes: z.int(),
});

const person = z.object({ id, name: z.string() });

/** What one node remembers of an event; nodes forget what is long ago, and all of it when they end. */
const nodeDelivery = z.object({
  nodeId: id,
  /** When this node, which committed it, handed it to the rooms of all nodes. */
  publishedAt: instant.nullable(),
  /** When this node wrote it to the first of its sockets. */
  sentAt: instant.nullable(),
  /** To how many of its sockets it wrote it. */
  sockets: z.int(),
  /** How many of these said that it is on the screen; they are asked for one event in twenty. */
  confirmed: z.int(),
  slowestMs: z.int().nullable(),
});

const job = z.object({
  id,
  queue: z.string(),
  state: z.enum(['created', 'retry', 'active', 'completed', 'cancelled', 'failed']),
  failures: z.int(),
  dueAt: instant,
  endedAt: instant.nullable(),
});

/** `settled` was sent, or refused for good: the log says which. */
const sending = z.object({ state: z.enum(['settled', 'held', 'trying']), at: instant });

const tracedNotification = z.object({
  id,
  eventId: id,
  person,
  type: z.string(),
  state: z.enum(['unread', 'read', 'done', 'snoozed', 'gone']),
  jobs: z.array(job),
  mail: sending.nullable(),
  pushes: z.array(sending.extend({ deviceId: id })),
});

export type LoggedEvent = z.output<typeof loggedEvent>;
export type NodeDelivery = z.output<typeof nodeDelivery>;
export type TracedJob = z.output<typeof job>;
export type TracedSending = z.output<typeof sending>;
export type TracedNotification = z.output<typeof tracedNotification>;

export const eventTraceQueries = {
  followEvent: defineQuery({
    path: '/api/admin/events/:eventId',
    access: 'admin',
    summary: 'What caused an event, where it went, and what came of it; without its content.',
    input: z.strictObject({ eventId: id }),
    output: z.object({
      event: loggedEvent,
      cause: z.object({
        actor: person.nullable(),
        mutationId: z.string().nullable(),
        /** Of the request or the job; the same in the log lines. */
        requestId: z.string().nullable(),
      }),
      /** All that the same transaction put into the log, this event too. */
      events: z.array(loggedEvent),
      emission: z.object({
        /** Whether every node has answered. */
        isComplete: z.boolean(),
        nodes: z.array(nodeDelivery),
      }),
      notifications: z.array(tracedNotification),
    }),
  }),
  listEventsAbout: defineQuery({
    path: '/api/admin/events',
    access: 'admin',
    summary: 'The latest events about a task, by its key, or about anything, by its id.',
    input: z.strictObject({ about: z.string().min(1).max(64) }),
    output: z.object({ items: z.array(loggedEvent) }),
  }),
};
