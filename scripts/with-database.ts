import path from 'node:path';
import { ensureDatabase, startPostgres } from './embedded-postgres/server';
import type { Settings } from './prepare/settings.mjs';

/** Works on the configured database, or on the embedded one, which is stopped again if it did not run. */
export async function withDatabase<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  if (!settings.usesEmbeddedPostgres) return work(process.env.DATABASE_URL as string);
  const postgres = await startPostgres(path.join(settings.dataFolder, 'postgres'));
  try {
    await ensureDatabase(postgres, 'lockstep');
    return await work(postgres.urlOf('lockstep'));
  } finally {
    if (!postgres.wasRunning) await postgres.stop();
  }
}
