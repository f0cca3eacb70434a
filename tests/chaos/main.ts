import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from '../../scripts/prepare/plain-error.mjs';
import { readHistory } from './history';
import { judge } from './judge';
import { findPlanted, plantedBugs } from './plant';
import { writeTable } from './report';
import type { Row } from './row';
import { rows } from './rows';
import { type RunResult, runRow } from './run-row';
import { Topology } from './topology';

const histories = '.lockstep/chaos';

/**
 * `npm run chaos -- F6 --seed 7 --runs 20`: rows of the fault matrix, `all` or `smoke`; the same seed draws the
 * same faults; `planted` looks for the planted bugs. `--write docs/reliability.md` puts the outcome into its table, `--judge FILE` judges a
 * history that was kept once more, `--report FILE` is for `npm test`.
 */
export async function runChaos(args: readonly string[]): Promise<{ passed: number; failed: number }> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      runs: { type: 'string', default: '1' },
      write: { type: 'string' },
      judge: { type: 'string' },
      report: { type: 'string' },
    },
  });
  if (values.judge !== undefined) return judgeAgain(values.judge);
  if (positionals[0] === 'planted') return lookForPlanted(positionals.slice(1), Number(values.seed));
  const { write } = values;
  const all: RunResult[] = [];
  await runRows(chooseRows(positionals), Number(values.seed), Number(values.runs), (row, results) => {
    all.push(...results);
    if (write !== undefined) writeTable(write, row, results);
  });
  const failed = all.filter(({ findings }) => findings.length > 0).length;
  const counts = { passed: all.length - failed, failed };
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(counts));
  return counts;
}

async function runRows(
  chosen: readonly Row[],
  firstSeed: number,
  runCount: number,
  onRow: (row: Row, results: readonly RunResult[]) => void,
): Promise<void> {
  const topology = await Topology.open();
  try {
    await topology.serve(process.cwd());
    for (const row of chosen) {
      const results: RunResult[] = [];
      for (let index = 0; index < runCount; index += 1) {
        const result = await runRow(topology, row, firstSeed + index);
        results.push(result);
        tell(row, result);
      }
      onRow(row, results);
    }
  } finally {
    await topology.close();
  }
}

/** The runs are tested themselves: each bug that was put in on purpose must be found. */
async function lookForPlanted(names: readonly string[], seed: number) {
  const counts = { passed: 0, failed: 0 };
  const topology = await Topology.open();
  try {
    for (const planted of plantedBugs().filter(({ name }) => names.length === 0 || names.includes(name))) {
      const [finding] = await findPlanted(topology, planted, seed);
      if (finding === undefined) counts.failed += 1;
      else counts.passed += 1;
      const { name, bug, rowId } = planted;
      process.stdout.write(
        `${finding ? 'found ' : 'MISSED'} ${name} by ${rowId}: ${bug}\n     ${finding ?? ''}\n`,
      );
    }
  } finally {
    await topology.close();
  }
  return counts;
}

function chooseRows(names: readonly string[]): Row[] {
  if (names.length === 0 || names.includes('all')) return [...rows];
  if (names.includes('smoke')) return rows.filter(({ isSmoke }) => isSmoke);
  return names.map((name) => {
    const row = rows.find(({ id }) => id.toLowerCase() === name.toLowerCase());
    if (!row)
      throw new PlainError(`There is no row ${name}. The rows: ${rows.map(({ id }) => id).join(' ')}`);
    return row;
  });
}

function tell({ id, title }: Row, { seed, findings, convergedMs, history, complaints }: RunResult): void {
  const outcome = findings.length === 0 ? 'good  ' : 'FAILED';
  process.stdout.write(`${id.padEnd(4)} seed ${seed}  ${outcome}  back in ${convergedMs} ms  ${title}\n`);
  if (findings.length === 0) return;
  const file = path.join(histories, `${id}-${seed}.jsonl`);
  history.save(file);
  tellFindings(findings);
  for (const complaint of complaints.slice(0, 12)) process.stdout.write(`     ${complaint.slice(0, 400)}\n`);
  process.stdout.write(`     the history: ${file}\n`);
}

function judgeAgain(file: string) {
  const findings = judge(readHistory(file));
  tellFindings(findings);
  return { passed: findings.length === 0 ? 1 : 0, failed: findings.length === 0 ? 0 : 1 };
}

function tellFindings(findings: readonly string[]): void {
  for (const finding of findings.slice(0, 10)) process.stdout.write(`     ${finding}\n`);
  if (findings.length > 10) process.stdout.write(`     and ${findings.length - 10} more\n`);
}
