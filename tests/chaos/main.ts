import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepareCheckout } from '../../scripts/prepare/checkout.mjs';
import { PlainError } from '../../scripts/prepare/plain-error.mjs';
import { readHistory } from './history';
import { judge } from './judge';
import { findPlanted, plantedBugs } from './plant';
import { writeTable } from './report';
import type { Row } from './row';
import { rows } from './rows';
import type { RunResult } from './run-row';
import { runRows } from './run-rows';
import { Topology } from './topology';

/**
 * `npm run chaos -- F6 --seed 7 --runs 20`: rows of the fault matrix, `all` or `smoke`; the same seed draws the
 * same faults; `planted` looks for the planted bugs. `--lanes 3` runs them side by side, each lane on servers of its own.
 * A soak lasts for `--minutes 1`. `--write docs/reliability.md` puts the outcome into its table, `--judge FILE` judges a history that was kept once more,
 * `--report FILE` is for `npm test`.
 */
export async function runChaos(args: readonly string[]): Promise<{ passed: number; failed: number }> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      runs: { type: 'string', default: '1' },
      lanes: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '1' },
      write: { type: 'string' },
      judge: { type: 'string' },
      report: { type: 'string' },
    },
  });
  if (values.judge !== undefined) return judgeAgain(values.judge);
  if (positionals[0] === 'planted') return lookForPlanted(positionals.slice(1), Number(values.seed));
  const { write } = values;
  const plan = {
    firstSeed: Number(values.seed),
    runCount: Number(values.runs),
    laneCount: Number(values.lanes),
    minutes: Number(values.minutes),
  };
  const all: RunResult[] = [];
  const chosen = chooseRows(positionals).filter(isPossible);
  if (chosen.some(({ needsPages }) => needsPages)) await prepareCheckout({ needsBuild: true });
  await runRows(chosen, plan, {
    onRun(row, result) {
      all.push(result);
      tell(row, result);
    },
    onRow(row, results) {
      if (write !== undefined) writeTable(write, row, results);
    },
  });
  const failed = all.filter(({ findings }) => findings.length > 0).length;
  const counts = { passed: all.length - failed, failed };
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(counts));
  return counts;
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

function isPossible({ id, title, whyNot }: Row): boolean {
  const reason = whyNot?.() ?? null;
  if (reason !== null) process.stdout.write(`${id.padEnd(4)} left out: ${reason}  ${title}\n`);
  return reason === null;
}

function tell({ id, title }: Row, result: RunResult): void {
  const { seed, findings, convergedMs, complaints, historyFile } = result;
  const outcome = findings.length === 0 ? 'good  ' : 'FAILED';
  const back = convergedMs === null ? 'never back' : `back in ${convergedMs} ms`;
  process.stdout.write(`${id.padEnd(4)} seed ${seed}  ${outcome}  ${back}  ${title}\n`);
  tellFindings(findings);
  if (findings.length === 0) return;
  for (const complaint of complaints.slice(0, 12)) process.stdout.write(`     ${complaint.slice(0, 400)}\n`);
  if (historyFile !== null) process.stdout.write(`     the history: ${historyFile}\n`);
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
