import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Any number; the same on every node, so that only one of them migrates at a time. */
const advisoryLock = 7_061_982;

const migrationsFolder = 'db/migrations';

/**
 * Brings the schema up to date, forward only. Nodes that boot at the same time wait for each other;
 * `whileLocked` is for first-start work that only one of them may do.
 */
export async function migrate(databaseUrl: string, whileLocked?: () => Promise<void>): Promise<void> {
  const client = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 5,
    fetch_types: false,
  });
  try {
    await client`select pg_advisory_lock(${advisoryLock})`;
    await applyMigrations(drizzle(client), { migrationsFolder });
    await whileLocked?.();
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** How many of this version's migrations the database has not seen. */
export async function pendingMigrations(sql: postgres.Sql): Promise<number> {
  const wanted = readMigrationFiles({ migrationsFolder });
  const applied = await appliedMigration(sql);
  return wanted.filter(({ folderMillis }) => folderMillis > applied).length;
}

/** Names the last migration that the database has seen, by the moment at which it was written; 0 for none. */
export async function appliedMigration(sql: postgres.ISql): Promise<number> {
  const [row] = await sql<{ applied: string | null }[]>`
    select max(created_at) as applied from drizzle.__drizzle_migrations`;
  return Number(row?.applied ?? 0);
}
