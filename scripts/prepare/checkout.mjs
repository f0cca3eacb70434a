import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { lock } from './lock.mjs';

/**
 * Installs and builds what is missing or stale; one process at a time in one checkout.
 *
 * @param {{ needsBuild: boolean }} options
 */
export async function prepareCheckout({ needsBuild }) {
  const { release } = await lock('checkout', '.', (holder) =>
    process.stdout.write(`Waiting for process ${holder}, which installs or builds in this folder\n`),
  );
  try {
    await ensureDependencies();
    if (needsBuild) await ensureBuild();
  } finally {
    await release();
  }
}
