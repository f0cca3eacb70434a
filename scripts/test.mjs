// `npm test`: everything that is checked, or the steps that are named: `npm test lint unit`.
import { requireNodeVersion } from './prepare/node-version.mjs';

requireNodeVersion();
void import('./prepare/plain-error.mjs').then(({ runScript }) => runScript(test));

async function test() {
  const { prepareCheckout } = await import('./prepare/checkout.mjs');
  await prepareCheckout({ needsBuild: false });
  const { register } = await import('tsx/esm/api');
  register();
  const { runSteps } = await import('./testing/run-steps');
  process.exitCode = await runSteps(process.argv.slice(2));
}
