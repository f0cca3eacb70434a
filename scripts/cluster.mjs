// `npm run cluster -- --nodes 3`: several nodes on this machine, joined by Redis, behind nginx.
import { requireNodeVersion } from './prepare/node-version.mjs';

requireNodeVersion();
void import('./prepare/plain-error.mjs').then(({ PlainError, runScript }) =>
  runScript(async () => {
    const { parseArgs } = await import('node:util');
    const { values } = parseArgs({ options: { nodes: { type: 'string', default: '3' } } });
    const nodeCount = Number(values.nodes);
    if (!Number.isInteger(nodeCount) || nodeCount < 1 || nodeCount > 16) {
      throw new PlainError('--nodes must be a whole number between 1 and 16');
    }
    const { loadSettings } = await import('./prepare/settings.mjs');
    const settings = loadSettings(false);
    const { claimDataFolder, requireFreePort } = await import('./prepare/claims.mjs');
    if (settings.usesEmbeddedPostgres) await claimDataFolder(settings.dataFolder);
    await requireFreePort(settings.port, settings.host);
    const { prepareCheckout } = await import('./prepare/checkout.mjs');
    await prepareCheckout({ needsBuild: true });
    const { register } = await import('tsx/esm/api');
    register();
    const { runCluster } = await import('./cluster/run-cluster');
    await runCluster(settings, nodeCount);
  }),
);
