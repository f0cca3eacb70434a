import { existsSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { pendingMigrations } from '../../db/migrate';
import type { Settings } from '../prepare/settings.mjs';
import type { Finding } from './finding';

const toleratedSkewMs = 2_000;

/** Whether the database answers, has this version's schema, and agrees with this machine on the time. */
export async function lookAtDatabase({ usesEmbeddedPostgres, dataFolder }: Settings): Promise<Finding[]> {
  const what = 'Database';
  if (usesEmbeddedPostgres) {
    const isThere = existsSync(path.join(dataFolder, 'postgres'));
    const detail = isThere ? 'the embedded one' : 'the embedded one, made at the first start';
    return [{ outcome: 'ok', what, detail }];
  }
  const sql = postgres(process.env.DATABASE_URL as string, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
  });
  try {
    const askedAtMs = Date.now();
    const [row] = await sql<{ version: string; nowMs: number }[]>`
      select current_setting('server_version') as version,
        (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"`;
    const skewMs = Math.round(Number(row?.nowMs) - (askedAtMs + Date.now()) / 2);
    const found: Finding = { outcome: 'ok', what, detail: `PostgreSQL ${row?.version} answers` };
    return [found, lookAtClock(skewMs), await lookAtMigrations(sql)];
  } catch (error) {
    const advice = 'Check DATABASE_URL, that PostgreSQL runs, and that this machine may connect to it.';
    return [{ outcome: 'failure', what, detail: (error as Error).message, advice }];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function lookAtClock(skewMs: number): Finding {
  const finding = { what: 'Clock', detail: `${Math.abs(skewMs)} ms apart from the database’s` };
  if (Math.abs(skewMs) <= toleratedSkewMs) return { outcome: 'ok', ...finding };
  return { outcome: 'warning', ...finding, advice: 'Let both machines keep their time by NTP.' };
}

async function lookAtMigrations(sql: postgres.Sql): Promise<Finding> {
  const what = 'Migrations';
  try {
    const pending = await pendingMigrations(sql);
    if (pending === 0) return { outcome: 'ok', what, detail: 'the schema is up to date' };
    const advice = 'The next start applies them, unless AUTO_MIGRATE is false.';
    return { outcome: 'warning', what, detail: `${pending} are pending`, advice };
  } catch {
    const advice = 'The first start makes the schema, unless AUTO_MIGRATE is false.';
    return { outcome: 'warning', what, detail: 'the database is empty', advice };
  }
}
