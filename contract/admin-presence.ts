import * as z from 'zod';
import { defineQuery } from './endpoint';
import { id } from './ids';
import { instant } from './time';

const node = z.object({
  id,
  version: z.string(),
  startedAt: instant,
  sockets: z.int(),
  people: z.int(),
  draining: z.boolean(),
});

const device = z.object({
  socketId: z.string(),
  nodeId: id,
  transport: z.string(),
  userAgent: z.string(),
  connectedAt: instant,
  /** The projects that are open on it, and the task over the board. */
  projectIds: z.array(id),
  viewing: id.nullable(),
});

const person = z.object({ userId: id, name: z.string(), devices: z.array(device) });

export type PresenceNode = z.output<typeof node>;
export type PresenceDevice = z.output<typeof device>;
export type PresencePerson = z.output<typeof person>;

export const adminPresenceQueries = {
  getPresence: defineQuery({
    path: '/api/admin/presence',
    access: 'admin',
    summary: 'Who is connected, from what, to which node, and how many listen in each room.',
    input: z.strictObject({}),
    output: z.object({
      asOf: instant,
      /** Whether every node has answered; if not, what the silent ones hold is not in here. */
      isComplete: z.boolean(),
      nodes: z.array(node),
      people: z.array(person),
      rooms: z.array(z.object({ room: z.string(), sockets: z.int() })),
    }),
  }),
};
