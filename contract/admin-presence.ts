import * as z from 'zod';
import { defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { sheddingStages } from './shedding';
import { instant } from './time';

const node = z.object({
  id,
  version: z.string(),
  startedAt: instant,
  sockets: z.int(),
  people: z.int(),
  draining: z.boolean(),
  /** When the countdown to its drain ends, while there is one. */
  drainsAt: instant.nullable(),
  /** Over the last two seconds, of all its sockets together. */
  messagesInPerSecond: z.number(),
  messagesOutPerSecond: z.number(),
  /** The event loop's delay that one turn in a hundred exceeds, and what the node gives up for it. */
  loopDelayMs: z.int(),
  shedding: z.enum(sheddingStages),
  memoryBytes: z.int(),
  /** Packets that the network has not taken yet. */
  backlog: z.int(),
  /** Clients that were cut off in the last hour because they did not read what was sent to them. */
  slowConsumers: z.int(),
  /** Counts by minute, the present one last; an empty list is an hour of none. */
  lastHour: z.object({
    connections: z.array(z.int()),
    /** Of pages that had been connected before. */
    returns: z.array(z.int()),
    disconnections: z.record(z.string(), z.array(z.int())),
  }),
  /** From a change to the screens that show it, as far as pages confirm it; over the latest thousand. */
  delivery: z.object({
    samples: z.int(),
    p50Ms: z.int().nullable(),
    p95Ms: z.int().nullable(),
    p99Ms: z.int().nullable(),
  }),
  /** How pages that came back caught up since the node started: what they missed was nothing, events or more. */
  recoveries: z.object({ nothing: z.int(), replay: z.int(), snapshot: z.int() }),
});

const device = z.object({
  socketId: z.string(),
  nodeId: id,
  transport: z.string(),
  /** By the last heartbeat; null before the first, which comes after 25 s. */
  roundTripMs: z.int().nullable(),
  backlog: z.int(),
  userAgent: z.string(),
  connectedAt: instant,
  /** The projects that are open on it, and the task over the board. */
  projectIds: z.array(id),
  viewing: id.nullable(),
});

const room = z.object({
  room: z.string(),
  sockets: z.int(),
  /** Messages told to all in it; live cursors travel apart and do not count. */
  perSecond: z.number(),
});

const person = z.object({ userId: id, name: z.string(), devices: z.array(device) });

const counts = z.object({ people: z.int(), devices: z.int() });

/** Part of a name, in whatever case and accents; nothing finds everybody. */
export const presenceSearch = z.string().max(limits.nameLength);

export type PresenceNode = z.output<typeof node>;
export type PresenceDevice = z.output<typeof device>;
export type PresenceRoom = z.output<typeof room>;
export type PresencePerson = z.output<typeof person>;

export const adminPresenceQueries = {
  getPresence: defineQuery({
    path: '/api/admin/presence',
    access: 'admin',
    summary: 'Who is connected, from what, to which node, and how many listen in each room.',
    input: z.strictObject({ search: presenceSearch.optional() }),
    output: z.object({
      asOf: instant,
      /** Whether every node has answered; if not, what the silent ones hold is not in here. */
      isComplete: z.boolean(),
      /** What joins the nodes: `none` is configured, or it is `away` and this node speaks for itself alone. */
      redis: z.enum(['none', 'connected', 'away']),
      nodes: z.array(node),
      total: counts,
      /** What was searched for, and how many have such a name. */
      search: z.string(),
      found: counts,
      /** The first of those found, in the order of their names, with so many devices as one answer holds. */
      people: z.array(person),
      rooms: z.array(room),
      /** What the projects are called that these people have open, and the keys of the tasks; of deleted ones nothing. */
      projectNames: z.record(id, z.string()),
      taskKeys: z.record(id, z.string()),
    }),
  }),
};
