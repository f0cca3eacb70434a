import { runScript } from '../../scripts/prepare/plain-error.mjs';

void runScript(async () => {
  const { prepareCheckout } = await import('../../scripts/prepare/checkout.mjs');
  await prepareCheckout({ needsBuild: true });
  const { register } = await import('tsx/esm/api');
  register();
  const { benchParts, runBench } = await import('./main');
  // Named parts, such as `npm run bench -- panel`, or all.
  const named = benchParts.filter((part) => process.argv.includes(part));
  const parts = named.length > 0 ? named : benchParts;
  await runBench({ isQuick: process.argv.includes('--quick'), parts });
});
