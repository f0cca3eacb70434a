import { runScript } from './prepare/plain-error.mjs';

void runScript(async () => {
  const { prepareCheckout } = await import('./prepare/checkout.mjs');
  await prepareCheckout({ needsBuild: true });
  const { register } = await import('tsx/esm/api');
  register();
  const { runBench } = await import('../tests/bench/main');
  await runBench({ isQuick: process.argv.includes('--quick') });
});
