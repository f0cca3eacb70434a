import { runScript } from '../../scripts/prepare/plain-error.mjs';

void runScript(async () => {
  const { prepareCheckout } = await import('../../scripts/prepare/checkout.mjs');
  await prepareCheckout({ needsBuild: true });
  const { register } = await import('tsx/esm/api');
  register();
  const { runScale } = await import('./main');
  await runScale(process.argv.slice(2));
});
