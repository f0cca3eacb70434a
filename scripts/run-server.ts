import { env } from '../server/platform/env';
import { shutDownOnSignals, shutdown } from '../server/platform/shutdown';
import { runDevelopmentServer } from './development-server';
import { messageOf } from './prepare/plain-error.mjs';
import type { Settings } from './prepare/settings.mjs';
import { provideDatabase, provideSecret, requireValidEnvironment, say } from './surroundings';

/** Everything between a prepared checkout and the server: its database, its secret, its process. */
export async function runServer(settings: Settings): Promise<void> {
  if (settings.usesEmbeddedPostgres || settings.isDevelopment) provideSecret(settings.dataFolder);
  requireValidEnvironment();
  shutDownOnSignals();
  try {
    if (settings.usesEmbeddedPostgres) await provideDatabase(settings.dataFolder);
    if (settings.isDevelopment) runDevelopmentServer();
    // In this very process: the one who stops it stops the server.
    else {
      await import('../server/index');
      welcome();
    }
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    await shutdown.begin('the start failed', 1);
  }
}

/** For people, below what is logged for machines. */
function welcome(): void {
  const url = env.APP_URL ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`;
  say('');
  say(`Lockstep is ready: ${url}`);
  if (env.LOCKSTEP_DEMO) {
    say('Sign in with one click as Ada (an admin), Ben, Chloe, Dev or Eva.');
    say('A private window beside the first one is a second person.');
  }
  say('Ctrl+C stops it.');
  say('');
}
