import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { prepareCheckout } from '../prepare/checkout.mjs';
import { runCommand } from '../prepare/command.mjs';
import { withProgress } from '../prepare/progress.mjs';
import { countChaos, countPlaywright, countVitest, type Findings } from './counts';
import { ensureBrowser, ensureServers } from './tools';

/** One part of `npm test`. A check that is either right or wrong counts as one test. */
export type Step = {
  name: string;
  /** May keep what it has to say until its turn to be told. */
  run: () => Promise<Findings & { output?: string }>;
  /** It waits more than it computes, and so begins before the first step. */
  runsBeside?: true;
};

const onePassed: Findings = { passed: 1, failed: 0, failures: [] };
const cruised = ['app', 'client', 'components', 'contract', 'db', 'scripts', 'server', 'tests'];
const reports = mkdtempSync(path.join(tmpdir(), 'lockstep-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true }));

export const steps: Step[] = [
  {
    name: 'lint',
    run: () => check('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off', '.']),
  },
  { name: 'types', run: checkTypes },
  { name: 'rules', run: () => check('dependency-cruiser/bin/dependency-cruise.mjs', cruised) },
  { name: 'dead-code', run: () => check('knip/bin/knip.js', ['--treat-config-hints-as-errors']) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'build', run: build },
  { name: 'integration', run: runIntegration },
  { name: 'chaos', run: runChaosSmoke, runsBeside: true },
  { name: 'bootstrap', run: () => runVitest('bootstrap') },
  { name: 'e2e', run: runPlaywright },
];

/** Runs a tool of node_modules quietly; what it says is the message of its failure. */
async function check(script: string, args: string[]): Promise<Findings> {
  await withProgress(path.basename(script), () =>
    runCommand(process.execPath, [`node_modules/${script}`, ...args]),
  );
  return onePassed;
}

async function checkTypes(): Promise<Findings> {
  // Next writes down which routes there are, and tsc reads it.
  await check('next/dist/bin/next', ['typegen']);
  return check('typescript/bin/tsc', ['--noEmit']);
}

async function runVitest(project: string): Promise<Findings> {
  const report = path.join(reports, `${project}.json`);
  const exitCode = await runVisibly('node_modules/vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countVitest(report, exitCode);
}

async function build(): Promise<Findings> {
  await prepareCheckout({ needsBuild: true });
  return onePassed;
}

/** Some of these tests start whole nodes, which serve the last build. */
async function runIntegration(): Promise<Findings> {
  await ensureServers();
  await build();
  return runVitest('integration');
}

/** Those rows of the fault matrix that find most in the least time. */
async function runChaosSmoke(): Promise<Findings & { output: string }> {
  await ensureServers();
  const report = path.join(reports, 'chaos.json');
  const { exitCode, output } = await runBehind('tests/chaos/run.mjs', ['smoke', '--report', report]);
  return { ...countChaos(report, exitCode), output };
}

async function runPlaywright(): Promise<Findings> {
  await ensureBrowser();
  await build();
  const report = path.join(reports, 'e2e.json');
  const exitCode = await runVisibly(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  return countPlaywright(report, exitCode);
}

async function runVisibly(script: string, args: string[], variables = {}): Promise<number> {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env });
  const [exitCode] = await once(child, 'exit');
  return exitCode ?? 1;
}

/** Keeps what it says, for later. */
async function runBehind(script: string, args: string[]): Promise<{ exitCode: number; output: string }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { exitCode: exitCode ?? 1, output };
}
