import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Any number; the same on every node, so that only one of them migrates at a time. */
const advisoryLock = 7_061_982;

export const migrationsFolder = path.resolve('db/migrations');

/** Brings the schema up to date, forward only; other nodes that boot at the same time wait their turn. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${advisoryLock})`;
    await applyMigrations(drizzle(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
