// `npm start` and `npm run dev`: from a fresh clone to a served page. Nothing is installed yet when
// this file runs, so it and scripts/prepare/ use Node alone; scripts/run-server.ts is the rest.
import { requireNodeVersion } from './prepare/node-version.mjs';

requireNodeVersion();
void import('./prepare/plain-error.mjs').then(({ runScript }) => runScript(start));

async function start() {
  const isDevelopment = process.argv.includes('--dev');
  const { loadSettings } = await import('./prepare/settings.mjs');
  const settings = loadSettings(isDevelopment);
  const { claimDataFolder, requireFreePort } = await import('./prepare/claims.mjs');
  if (settings.usesEmbeddedPostgres) await claimDataFolder(settings.dataFolder);
  await requireFreePort(settings.port, settings.host);

  const { prepareCheckout } = await import('./prepare/checkout.mjs');
  await prepareCheckout({ needsBuild: !isDevelopment });

  const { register } = await import('tsx/esm/api');
  register();
  const { runServer } = await import('./run-server');
  await runServer(settings);
}
