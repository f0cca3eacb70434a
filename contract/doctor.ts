import * as z from 'zod';
import { defineQuery } from './endpoint';
import { id } from './ids';
import { instant } from './time';

/** What may stand between browsers and nodes, as far as headers tell. */
export const proxyKind = z.enum(['nginx', 'caddy', 'traefik', 'cloudflare', 'other']);
export type ProxyKind = z.infer<typeof proxyKind>;

const check = z.object({
  name: z.enum(['database', 'redis']),
  /** `absent`: none is configured, and one node needs none. */
  status: z.enum(['ok', 'failed', 'absent']),
  ms: z.int().nullable(),
  /** Why it failed; for admins. */
  detail: z.string().optional(),
});
export type DoctorCheck = z.infer<typeof check>;

const report = z.object({
  /** The node that answered, and its clock. */
  nodeId: id.nullable(),
  at: instant,
  version: z.string(),
  /** How many nodes there are; null when they cannot all be asked. */
  nodeCount: z.int().nullable(),
  address: z.object({
    /** What `APP_URL` says, if it is set, and the address that the request came to. */
    configured: z.string().nullable(),
    seen: z.string().nullable(),
    /** As configured for the node, where a proxy has to lead; 0 is any free one. */
    port: z.int(),
    trustsProxy: z.boolean(),
    isForwarded: z.boolean(),
  }),
  proxies: z.array(proxyKind),
  checks: z.array(check),
  /** For admins. */
  nodes: z.array(z.object({ id, version: z.string(), draining: z.boolean() })).optional(),
});
export type DoctorReport = z.infer<typeof report>;

export const doctorQueries = {
  getDoctorReport: defineQuery({
    path: '/api/doctor',
    access: 'user',
    summary:
      'What this node sees of a request and of what it stands on, to find out why a connection is slow.',
    input: z.strictObject({}),
    output: z.object({ report }),
  }),
};
