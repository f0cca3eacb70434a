import type { IncomingMessage, ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import { pendingMigrations } from '../../db/migrate';
import { databaseClient, read } from '../platform/database';
import { shutdown } from '../platform/shutdown';

type Readiness = { status: 'ready' | 'not_ready'; checks: Record<string, string> };

/** Answers `/health/live` (the process answers) and `/health/ready` (it can do its work, and says why not). */
export async function answerHealth(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/health/live') {
    send(response, 200, { status: 'live' });
    return true;
  }
  if (pathname !== '/health/ready') return false;
  const readiness = await checkReadiness();
  send(response, readiness.status === 'ready' ? 200 : 503, readiness);
  return true;
}

async function checkReadiness(): Promise<Readiness> {
  const checks = {
    database: await outcome(() => read((reader) => reader.execute(sql`select 1`))),
    migrations: await outcome(async () => {
      const pending = await pendingMigrations(databaseClient().sql);
      if (pending > 0) throw new Error(`${pending} pending`);
    }),
    draining: shutdown.isUnderWay ? 'failed: this node is shutting down' : 'ok',
  };
  const isReady = Object.values(checks).every((check) => check === 'ok');
  return { status: isReady ? 'ready' : 'not_ready', checks };
}

async function outcome(check: () => Promise<unknown>): Promise<string> {
  try {
    await check();
    return 'ok';
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
