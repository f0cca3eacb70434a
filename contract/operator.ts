import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { line } from './text';
import { instant } from './time';
import { userAccount } from './users';

/** As Socket.IO makes them. */
const socketId = z.string().regex(/^[A-Za-z0-9_-]{20}$/, 'is not the id of a device');

const drainingNode = z.object({ id, drainsAt: instant.nullable() });

/** What admins say to everybody. */
export const instanceBanner = z.object({
  id,
  text: z.string(),
  postedAt: instant,
  postedBy: z.string(),
});
export type InstanceBanner = z.infer<typeof instanceBanner>;

const bannerOutput = z.object({ banner: instanceBanner.nullable() });

export const operatorCommands = {
  disconnectDevice: defineCommand({
    method: 'POST',
    path: '/api/admin/devices/:socketId/disconnect',
    access: 'admin',
    summary: 'Cut one socket, wherever it is connected; its page says why and comes back by itself.',
    input: z.strictObject({ socketId }),
    output: z.object({ device: z.object({ socketId: z.string(), userId: id, nodeId: id }) }),
  }),
  signOutPerson: defineCommand({
    method: 'POST',
    path: '/api/admin/users/:userId/sign-out',
    access: 'admin',
    summary: 'End every session of a person; their API tokens stay.',
    input: z.strictObject({ userId: id }),
    output: z.object({ user: userAccount }),
  }),
  drainNode: defineCommand({
    method: 'POST',
    path: '/api/admin/nodes/:nodeId/drain',
    access: 'admin',
    summary: 'After a countdown, let a node send its people to the others and end, as on SIGTERM.',
    input: z.strictObject({ nodeId: id, inSeconds: z.int().min(0).max(limits.drainSecondsMax) }),
    output: z.object({ node: drainingNode }),
  }),
  cancelDrain: defineCommand({
    method: 'DELETE',
    path: '/api/admin/nodes/:nodeId/drain',
    access: 'admin',
    summary: 'Stop the countdown of a node.',
    input: z.strictObject({ nodeId: id }),
    output: z.object({ node: drainingNode }),
  }),
  postBanner: defineCommand({
    method: 'POST',
    path: '/api/admin/banner',
    access: 'admin',
    summary: 'Say something to everybody, above every page, until it is cleared.',
    input: z.strictObject({ text: line(limits.bannerLength) }),
    output: bannerOutput,
  }),
  clearBanner: defineCommand({
    method: 'DELETE',
    path: '/api/admin/banner',
    access: 'admin',
    summary: 'Take back what was said to everybody.',
    input: z.strictObject({}),
    output: bannerOutput,
  }),
};

export const operatorQueries = {
  getBanner: defineQuery({
    path: '/api/banner',
    access: 'user',
    summary: 'What admins have said to everybody, if anything.',
    input: z.strictObject({}),
    output: bannerOutput,
  }),
};
