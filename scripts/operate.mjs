// `npm run backup`, `npm run restore` and `npm run doctor`: what an operator does beside the server.
import { requireNodeVersion } from './prepare/node-version.mjs';

requireNodeVersion();
void import('./prepare/plain-error.mjs').then(({ runScript }) =>
  runScript(async () => {
    const { loadSettings } = await import('./prepare/settings.mjs');
    const settings = loadSettings(false);
    const { prepareCheckout } = await import('./prepare/checkout.mjs');
    await prepareCheckout({ needsBuild: false });
    const { register } = await import('tsx/esm/api');
    register();
    const { runOperation } = await import('./run-operation');
    const [verb = '', ...parameters] = process.argv.slice(2);
    await runOperation(verb, parameters, settings);
  }),
);
