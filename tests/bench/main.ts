import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { migrate } from '../../db/migrate';
import { ensureDatabase, type PostgresServer, startPostgres } from '../../scripts/embedded-postgres/server';
import { databaseClient } from '../../server/platform/database';
import { type Crew, createCrew } from './crew';
import type { CrowdMeasurement, CrowdPlan } from './crowd';
import { doorNames } from './doors';
import type { Measurement, Plan } from './generator';
import type { PanelMeasurement, PanelPlan } from './panel';
import { type CrowdRow, type Row, report, reportCrowd, reportPanel } from './report';
import { type RunningServer, startFloor, startLockstep } from './servers';

const roomSizes = { full: [1, 10, 100], quick: [1, 10] };
const crowdSizes = { full: [10, 50, 200], quick: [10, 50] };
const crowdTiming = { movingMs: 4_000, chatRate: 20, chatMs: 4_000 };
const panelSizes = { full: 200, quick: 50 };
const panelTiming = { full: { rounds: 3, phaseMs: 10_000 }, quick: { rounds: 1, phaseMs: 4_000 } };
const settings = {
  full: { rounds: 2, warmUpMs: 1_500, steadyRate: 50, steadyMs: 3_000, trialMs: 2_000 },
  quick: { rounds: 1, warmUpMs: 700, steadyRate: 50, steadyMs: 700, trialMs: 600 },
};

type Size = 'full' | 'quick';

/** What is measured, in this order; each part writes a table. */
export const benchParts = ['doors', 'crowd', 'panel'] as const;
export type BenchPart = (typeof benchParts)[number];

const measure: Record<BenchPart, (bench: Bench, size: Size) => Promise<string>> = {
  doors: measureDoors,
  crowd: measureCrowd,
  panel: measurePanel,
};

/**
 * `npm run bench`: Lockstep beside the least that any server on this stack must do, on one machine and in
 * one run. Servers and their PostgreSQL share core 0; the generator has core 1.
 */
export async function runBench({ isQuick, parts }: { isQuick: boolean; parts: readonly BenchPart[] }) {
  const size = isQuick ? 'quick' : 'full';
  pin();
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-bench-'));
  const postgres = await startPostgres(path.join(folder, 'postgres'));
  try {
    const people = Math.max(...roomSizes[size], ...crowdSizes[size], panelSizes[size]);
    const bench = await setUp(postgres, people);
    const tables: string[] = [];
    for (const part of parts) tables.push(await measure[part](bench, size));
    progress('');
    await Promise.all([bench.floor.stop(), bench.lockstep.stop()]);
    process.stdout.write(tables.join('\n'));
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureDoors(bench: Bench, size: Size): Promise<string> {
  const { rounds, ...timing } = settings[size];
  const { projectId, taskIds, tokens } = bench.crew;
  const rows: Row[] = [];
  for (const people of roomSizes[size]) {
    for (let round = 1; round <= rounds; round += 1) {
      for (const door of doorNames) {
        progress(`${people} people, round ${round}, ${door}`);
        const { origin } = door === 'fan-out' || door === 'floor' ? bench.floor : bench.lockstep;
        const plan: Plan = { door, origin, projectId, taskIds, tokens: tokens.slice(0, people), ...timing };
        rows.push({ people, door, ...(await generate<Measurement>('generator', plan)) });
      }
    }
  }
  return report(rows);
}

async function measureCrowd(bench: Bench, size: Size): Promise<string> {
  const { projectId, taskIds, tokens } = bench.crew;
  const { origin } = bench.lockstep;
  const crowds: CrowdRow[] = [];
  for (const people of crowdSizes[size]) {
    progress(`${people} people moving and talking`);
    const plan = { origin, projectId, taskIds, tokens: tokens.slice(0, people), ...crowdTiming };
    crowds.push({ people, ...(await generate<CrowdMeasurement>('crowd', plan satisfies CrowdPlan)) });
  }
  return reportCrowd(crowds);
}

async function measurePanel(bench: Bench, size: Size): Promise<string> {
  const sockets = panelSizes[size];
  progress(`${sockets} sockets and the presence panel`);
  const { projectId, tokens, adminToken } = bench.crew;
  const { origin, pid: serverPid } = bench.lockstep;
  const people = { origin, projectId, tokens: tokens.slice(0, sockets), adminToken };
  const plan: PanelPlan = { ...people, serverPid, ...panelTiming[size] };
  return reportPanel(sockets, await generate<PanelMeasurement>('panel', plan));
}

function progress(what: string): void {
  process.stderr.write(`\r${what.padEnd(60)}${what ? '' : '\r'}`);
}

type Bench = { floor: RunningServer; lockstep: RunningServer; crew: Crew };

/** One filled database for both: the floor writes to Lockstep's own tables. */
async function setUp(postgres: PostgresServer, people: number): Promise<Bench> {
  await ensureDatabase(postgres, 'lockstep');
  const url = postgres.urlOf('lockstep');
  Object.assign(process.env, {
    DATABASE_URL: url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    NODE_ENV: 'production',
  });
  await migrate(url);
  const crew = await createCrew(people);
  await databaseClient().sql`checkpoint`;
  await databaseClient().end(5);
  const lockstep = await startLockstep(url);
  const floor = await startFloor(url);
  return { floor, lockstep, crew };
}

async function generate<Measured>(program: 'generator' | 'crowd' | 'panel', plan: object): Promise<Measured> {
  const child = spawn(
    'taskset',
    ['-c', '1', process.execPath, '--import', 'tsx', `tests/bench/${program}.ts`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  child.stdin.end(JSON.stringify(plan));
  return JSON.parse(await text(child.stdout)) as Measured;
}

function pin(): void {
  spawnSync('taskset', ['-a', '-c', '-p', '0', String(process.pid)]);
}
