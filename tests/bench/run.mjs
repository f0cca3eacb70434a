import { runScript } from '../../scripts/prepare/plain-error.mjs';

void runScript(async () => {
  const { prepareCheckout } = await import('../../scripts/prepare/checkout.mjs');
  await prepareCheckout({ needsBuild: true });
  const { register } = await import('tsx/esm/api');
  register();
  const { runBench } = await import('./main');
  await runBench({ isQuick: process.argv.includes('--quick') });
});
