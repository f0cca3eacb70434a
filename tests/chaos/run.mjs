import { runScript } from '../../scripts/prepare/plain-error.mjs';

// Whoever is ended takes its servers along.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

void runScript(async () => {
  const { prepareCheckout } = await import('../../scripts/prepare/checkout.mjs');
  await prepareCheckout({ needsBuild: false });
  const { register } = await import('tsx/esm/api');
  register();
  const { runChaos } = await import('./main');
  const { passed, failed } = await runChaos(process.argv.slice(2));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
});
