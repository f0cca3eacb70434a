import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFrom } from '../../scripts/prepare/build.mjs';
import { runCommand } from '../../scripts/prepare/command.mjs';
import { rows } from './rows';
import { runRow } from './run-row';
import type { Topology } from './topology';

const folder = path.resolve('tests/chaos/planted');
/** What the lean node is made of. */
const sources = ['contract', 'db', 'server', 'tests', 'package.json', 'tsconfig.json'];
/** A bug that shows only now and then is looked for so often. */
const attempts = 3;

export type PlantedBug = { name: string; bug: string; rowId: string };

/** Bugs that were put in on purpose, one patch each; its head says what it does and which row must find it. */
export function plantedBugs(): PlantedBug[] {
  return readdirSync(folder).map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const [, bug = '', rowId = ''] = /^Bug: (.*)\nRow: (.*)\n/.exec(text) ?? [];
    return { name: file.replace('.patch', ''), bug, rowId };
  });
}

/** Runs the row on a copy of the sources that has the bug; answers what it found, nothing if it missed it. */
export async function findPlanted(
  topology: Topology,
  { name, rowId }: PlantedBug,
  seed: number,
): Promise<string[]> {
  const row = rows.find(({ id }) => id === rowId);
  if (!row) throw new Error(`${name} names a row that does not exist: ${rowId}`);
  const copy = mkdtempSync(path.join(tmpdir(), 'lockstep-planted-'));
  try {
    for (const source of sources) copyInto(copy, source);
    if (row.needsPages) await copyPages(copy);
    else symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
    await runCommand('git', ['apply', path.join(folder, `${name}.patch`)], { cwd: copy });
    if (row.needsPages) await buildPages(copy);
    await topology.serve(copy);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { findings } = await runRow(topology, row, { seed: seed + attempt, minutes: 1 });
      if (findings.length > 0) return findings;
    }
    return [];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyInto(copy: string, source: string): void {
  if (existsSync(source)) cpSync(source, path.join(copy, source), { recursive: true });
}

/** The packages as hard links: the build follows no link that leads out of its folder. */
async function copyPages(copy: string): Promise<void> {
  for (const source of builtFrom) copyInto(copy, source);
  await runCommand('cp', ['-al', path.resolve('node_modules'), copy]);
}

async function buildPages(copy: string): Promise<void> {
  await runCommand(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
}
