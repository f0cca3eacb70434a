import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { listOf } from './paging';
import { instant } from './time';

/** A browser that shows notifications of its own while no page is open. */
const pushDevice = z.object({
  id,
  /** The address at which its push service takes messages; a page knows itself by it. */
  endpoint: z.string(),
  userAgent: z.string(),
  createdAt: instant,
});
export type PushDevice = z.infer<typeof pushDevice>;

/** Bytes as a browser writes them out: 87 characters for a key of 65 bytes, 22 for 16. */
const bytes = (characters: number) =>
  z
    .string()
    .length(characters)
    .regex(/^[A-Za-z0-9_-]+$/, 'must be base64url');

/** What a browser's push manager hands out. */
const subscription = {
  endpoint: z.string().max(1_024),
  keys: z.strictObject({ p256dh: bytes(87), auth: bytes(22) }),
};

export const pushCommands = {
  createPushDevice: defineCommand({
    method: 'POST',
    path: '/api/me/push-devices',
    status: 201,
    doors: 'http',
    access: 'user',
    summary: 'Send notifications to a browser, by its subscription; one that is known changes hands.',
    input: z.strictObject(subscription),
    output: z.object({ device: pushDevice }),
  }),
  deletePushDevice: defineCommand({
    method: 'DELETE',
    path: '/api/me/push-devices/:deviceId',
    doors: 'http',
    access: 'user',
    summary: 'Send no more notifications to a browser.',
    input: z.strictObject({ deviceId: id }),
    output: z.object({ device: pushDevice }),
  }),
};

export const pushQueries = {
  listPushDevices: defineQuery({
    path: '/api/me/push-devices',
    access: 'user',
    summary: 'The browsers that notifications are sent to, and the key with which a further one subscribes.',
    input: z.strictObject({}),
    output: listOf(pushDevice).extend({ applicationServerKey: z.string() }),
  }),
};
