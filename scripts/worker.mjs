// `npm run worker`: works on the job queues of a production database, beside nodes that leave them alone.
import { requireNodeVersion } from './prepare/node-version.mjs';

requireNodeVersion();
void import('./prepare/plain-error.mjs').then(({ PlainError, runScript }) =>
  runScript(async () => {
    const { loadSettings } = await import('./prepare/settings.mjs');
    const { usesEmbeddedPostgres } = loadSettings(false);
    if (usesEmbeddedPostgres) {
      throw new PlainError('DATABASE_URL is not set: the demo does its own work and needs no worker');
    }
    const { prepareCheckout } = await import('./prepare/checkout.mjs');
    await prepareCheckout({ needsBuild: false });
    const { register } = await import('tsx/esm/api');
    register();
    await import('../server/worker');
  }),
);
