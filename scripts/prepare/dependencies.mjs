import { readFileSync } from 'node:fs';
import { runNpm } from './command.mjs';
import { withProgress } from './progress.mjs';

/** Installs exactly what package-lock.json says, unless that is what lies in node_modules. */
export async function ensureDependencies() {
  if (
    areDependenciesCurrent(readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json'))
  )
    return;
  await withProgress('Installing dependencies', (note) =>
    // Also under NODE_ENV=production: the build needs the type packages.
    runNpm(['ci', '--include=dev', '--no-progress'], note),
  );
}

/**
 * npm keeps its own account of what it put into node_modules. Optional packages may be missing from
 * it (they are for other platforms), anything else must be there, and in the version of the lock.
 *
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages
 * @param {Packages | undefined} locked
 * @param {Packages | undefined} installed
 */
export function areDependenciesCurrent(locked, installed) {
  if (!locked || !installed) return false;
  const isSame = (/** @type {string} */ name) =>
    installed[name]?.version === locked[name]?.version &&
    installed[name]?.integrity === locked[name]?.integrity;
  const mayBeMissing = (/** @type {string} */ name) =>
    !installed[name] && Boolean(locked[name]?.optional || locked[name]?.devOptional);
  return (
    Object.keys(locked).every((name) => name === '' || isSame(name) || mayBeMissing(name)) &&
    Object.keys(installed).every((name) => locked[name])
  );
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
