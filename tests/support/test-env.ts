import { tmpdir } from 'node:os';
import path from 'node:path';

/** One secret for the test process and the nodes it starts, so that a cookie made here is good there. */
const authSecret = 'a secret for tests alone, never used elsewhere';

/** What a server needs to know to run on a test's database. */
export function testEnv(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: authSecret,
    LOCKSTEP_DATA_DIR: testDataFolder(databaseUrl),
    LOG_LEVEL: 'info',
    AUTO_MIGRATE: 'false',
    // A file's few people keep the sockets of all its tests open, and hammer on purpose.
    RATE_LIMIT_FACTOR: '10',
    // Other tests on the machine make nodes late, and these are not about that.
    SHED_SIGNALS_AT_MS: '20000',
    SHED_ARRIVALS_AT_MS: '20000',
    SHED_COMMANDS_AT_MS: '20000',
    // The clock would write into inboxes while a test counts them.
    LOCKSTEP_WORKER: 'false',
  };
}

/** Uploads of the test process and of the nodes it starts; gone with the database. */
export function testDataFolder(databaseUrl: string): string {
  return path.join(tmpdir(), 'lockstep-tests', path.basename(new URL(databaseUrl).pathname));
}
