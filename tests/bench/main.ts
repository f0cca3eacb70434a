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

/**
 * `npm run bench`: Lockstep beside the least that any server on this stack must do, on one machine and in
 * one run. Servers and their PostgreSQL share core 0; the generator has core 1.
 */
export async function runBench({ isQuick }: { isQuick: boolean }): Promise<void> {
  const size = isQuick ? 'quick' : 'full';
  pin();
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-bench-'));
  const postgres = await startPostgres(path.join(folder, 'postgres'));
  try {
    const { rounds, ...timing } = settings[size];
    const rows: Row[] = [];
    const bench = await setUp(postgres, Math.max(...roomSizes[size], ...crowdSizes[size]));
    for (const people of roomSizes[size]) {
      for (let round = 1; round <= rounds; round += 1) {
        for (const door of doorNames) {
          process.stderr.write(`\r${people} people, round ${round}, ${door}`.padEnd(60));
          const { origin } = door === 'fan-out' || door === 'floor' ? bench.floor : bench.lockstep;
          const { projectId, taskIds, tokens } = bench.crew;
          const plan: Plan = { door, origin, projectId, taskIds, tokens: tokens.slice(0, people), ...timing };
          rows.push({ people, door, ...(await generate<Measurement>('generator', plan)) });
        }
      }
    }
    const crowds: CrowdRow[] = [];
    for (const people of crowdSizes[size]) {
      process.stderr.write(`\r${people} people moving and talking`.padEnd(60));
      const { projectId, taskIds, tokens } = bench.crew;
      const { origin } = bench.lockstep;
      const plan = { origin, projectId, taskIds, tokens: tokens.slice(0, people), ...crowdTiming };
      crowds.push({ people, ...(await generate<CrowdMeasurement>('crowd', plan satisfies CrowdPlan)) });
    }
    const sockets = panelSizes[size];
    process.stderr.write(`\r${sockets} sockets and the presence panel`.padEnd(60));
    const { projectId, tokens, adminToken } = bench.crew;
    const { origin, pid: serverPid } = bench.lockstep;
    const people = { origin, projectId, tokens: tokens.slice(0, sockets), adminToken };
    const plan: PanelPlan = { ...people, serverPid, ...panelTiming[size] };
    const panel = await generate<PanelMeasurement>('panel', plan);
    process.stderr.write(`\r${''.padEnd(60)}\r`);
    await Promise.all([bench.floor.stop(), bench.lockstep.stop()]);
    process.stdout.write(`${report(rows)}\n${reportCrowd(crowds)}\n${reportPanel(sockets, panel)}`);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
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
