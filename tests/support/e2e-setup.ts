import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../scripts/free-port';
import { startOidcProvider } from './oidc-provider';
import { createTestDatabase, startTestPostgres } from './postgres';
import { testEnv } from './test-env';

const startDeadlineMs = 120_000;

/** Once per run of the end-to-end tests: the built app, as the demo, on a database of its own. */
export default async function setUp(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  const { url: databaseUrl } = await createTestDatabase();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const oidc = await startOidcProvider(`${origin}/api/auth/callback/oidc`);
  const app = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...testEnv(databaseUrl),
      ...oidc.settings,
      OIDC_NAME: 'Example ID',
      NODE_ENV: 'production',
      LOCKSTEP_DEMO: 'true',
      AUTO_MIGRATE: 'true',
      LOG_LEVEL: 'warn',
      PORT: String(port),
    },
  });
  const killAtExit = () => app.kill('SIGKILL');
  process.once('exit', killAtExit);
  process.env.LOCKSTEP_TEST_DATABASE_URL = databaseUrl;
  process.env.LOCKSTEP_TEST_URL = origin;
  await untilReady(`${origin}/health/ready`, () => app.exitCode);
  return async () => {
    process.off('exit', killAtExit);
    if (app.exitCode === null) {
      app.kill('SIGTERM');
      await once(app, 'exit');
    }
    await Promise.all([oidc.stop(), postgres.stop()]);
  };
}

async function untilReady(url: string, exitCode: () => number | null): Promise<void> {
  const deadline = Date.now() + startDeadlineMs;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (exitCode() !== null) throw new Error(`The server ended with ${exitCode()} before it was ready`);
    if (Date.now() > deadline) throw new Error(`The server is not ready after ${startDeadlineMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
