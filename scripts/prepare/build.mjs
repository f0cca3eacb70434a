import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { withProgress } from './progress.mjs';

/** What the pages and routes are made of; some of it need not be there. */
export const builtFrom = [
  'app',
  'client',
  'components',
  'contract',
  'db',
  'instrumentation-client.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'public',
  'server',
  'tsconfig.json',
];
const stampFile = '.next/source-fingerprint';

/** Builds the app, unless the last build was made from these very sources. */
export async function ensureBuild() {
  const fingerprint = fingerprintOf(builtFrom);
  if (existsSync('.next/BUILD_ID') && readIfThere(stampFile) === fingerprint) return;
  await withProgress('Building the app', (note) =>
    runCommand(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      onLine: note,
    }),
  );
  writeFileSync(stampFile, fingerprint);
}

/**
 * A hash over names and contents. Times of change would not do: git sets them on every checkout.
 *
 * @param {string[]} roots files and folders; missing ones count as empty
 */
export function fingerprintOf(roots) {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesUnder)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {string[]}
 */
function filesUnder(root) {
  if (!existsSync(root)) return [];
  if (path.extname(root)) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
