import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What has to be known before the server's own reading of the environment (server/platform/env.ts),
 * and the variables that follow from how it is started.
 *
 * @typedef {{ isDevelopment: boolean, usesEmbeddedPostgres: boolean, dataFolder: string, host: string, port: number }} Settings
 * @param {boolean} isDevelopment
 * @returns {Settings}
 */
export function loadSettings(isDevelopment) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { env } = process;
  const usesEmbeddedPostgres = !env.DATABASE_URL;
  const dataFolder = path.resolve(env.LOCKSTEP_DATA_DIR || '.lockstep');
  Object.assign(env, {
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LOCKSTEP_DATA_DIR: dataFolder,
    LOCKSTEP_DEMO: String(usesEmbeddedPostgres),
  });
  return {
    isDevelopment,
    usesEmbeddedPostgres,
    dataFolder,
    host: env.HOST || (usesEmbeddedPostgres ? '127.0.0.1' : '0.0.0.0'),
    port: Number(env.PORT || 3000),
  };
}
