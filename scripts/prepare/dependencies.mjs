import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runNpm } from './command.mjs';
import { withProgress } from './progress.mjs';

// npm takes a package that was being unpacked when it was killed for an installed one.
const unfinishedMark = 'node_modules/.unfinished';

/** Installs exactly what package-lock.json says, unless that is what lies in node_modules. */
export async function ensureDependencies() {
  const wasInterrupted = existsSync(unfinishedMark);
  const locked = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wasInterrupted && areDependenciesCurrent(locked, installed)) return;
  await withProgress('Installing dependencies', async (note) => {
    if (wasInterrupted) rmSync('node_modules', { recursive: true, force: true });
    mkdirSync('node_modules', { recursive: true });
    writeFileSync(unfinishedMark, '');
    // Not `npm ci`: it refuses a lock that lacks the optional packages of some other platform.
    // Development packages also under NODE_ENV=production: the build needs the types among them.
    await runNpm(['install', '--no-save', '--include=dev', '--no-progress'], note);
    rmSync(unfinishedMark);
  });
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
