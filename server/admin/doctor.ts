import { sql } from 'drizzle-orm';
import type { DoctorCheck } from '../../contract/doctor';
import type { QueryOutput } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { monotonicMs, now } from '../platform/clock';
import { read } from '../platform/database';
import { env } from '../platform/env';
import { productVersion } from '../platform/product-version';
import { redisClients } from '../platform/redis';
import { requestContext } from '../platform/request-context';
import { gatherNodeReports } from './node-reports';

/** Members hear whether a thing works, admins also why it does not and which nodes there are. */
export async function getDoctorReport(actor: Actor): Promise<QueryOutput<'getDoctorReport'>> {
  const [{ reports, isComplete }, ...checks] = await Promise.all([
    gatherNodeReports(),
    check('database', () => read((reader) => reader.execute(sql`select 1`))),
    checkRedis(),
  ]);
  const isAdmin = actor.role === 'admin';
  const { host = null, proxies = [] } = requestContext() ?? {};
  return {
    report: {
      // The one that gathers names itself first.
      nodeId: reports[0]?.node.id ?? null,
      at: now().toISOString(),
      version: productVersion,
      nodeCount: isComplete ? reports.length : null,
      address: {
        configured: env.APP_URL ?? null,
        seen: host,
        port: env.PORT,
        trustsProxy: env.TRUST_PROXY,
        isForwarded: proxies.length > 0,
      },
      proxies: [...proxies],
      checks: isAdmin ? checks : checks.map(({ detail: _, ...told }) => told),
      ...(isAdmin && {
        nodes: reports.map(({ node: { id, version, draining } }) => ({ id, version, draining })),
      }),
    },
  };
}

async function checkRedis(): Promise<DoctorCheck> {
  const redis = redisClients();
  return redis ? check('redis', () => redis.app.ping()) : { name: 'redis', status: 'absent', ms: null };
}

async function check(name: DoctorCheck['name'], ask: () => Promise<unknown>): Promise<DoctorCheck> {
  const startedAtMs = monotonicMs();
  try {
    await ask();
    return { name, status: 'ok', ms: Math.round(monotonicMs() - startedAtMs) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unknown';
    return { name, status: 'failed', ms: Math.round(monotonicMs() - startedAtMs), detail };
  }
}
