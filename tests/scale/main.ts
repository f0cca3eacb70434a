import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { migrate } from '../../db/migrate';
import { startRedis } from '../../scripts/cluster/redis';
import { ensureDatabase, startPostgres } from '../../scripts/embedded-postgres/server';
import { freePort } from '../../scripts/free-port';
import { databaseClient } from '../../server/platform/database';
import type { CrowdPlan, CrowdReport, Phase } from './crowd';
import { fill } from './fill';
import { startNode } from './node-process';
import { cpuSeconds, residentKiB } from './process-meter';
import { microsecondsPerDelivery } from './redis-slope';
import { type Measured, report, type Sample } from './report';

const peoplePerProject = 20;
const phases: Phase[] = [
  { name: 'idle', seconds: 30, updatesPerSecond: 0, where: 'spread' },
  { name: '1 update/s', seconds: 30, updatesPerSecond: 1, where: 'spread' },
  { name: '40 updates/s, people on all nodes', seconds: 20, updatesPerSecond: 40, where: 'spread' },
  { name: '40 updates/s, people on node 1', seconds: 20, updatesPerSecond: 40, where: 'whole' },
];
/** Until garbage of the handshakes is gone and nothing is caught up any more. */
const restMs = 10_000;

/**
 * `npm run scale -- --people 5000 --nodes 1`: so many signed-in people, each with a project open, and what they cost
 * while they do nothing and while one of them does something. Nodes and stores have core 0, the crowd core 1.
 */
export async function runScale(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { people: { type: 'string', default: '5000' }, nodes: { type: 'string', default: '1' } },
  });
  const [people, nodeCount] = [Number(values.people), Number(values.nodes)];
  spawnSync('taskset', ['-a', '-c', '-p', '0', String(process.pid)]);
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-scale-'));
  const postgres = await startPostgres(path.join(folder, 'postgres'), undefined, {
    max_connections: '200',
  });
  const redis = nodeCount > 1 ? await startRedis(await freePort()) : null;
  try {
    await ensureDatabase(postgres, 'lockstep');
    const settings = {
      DATABASE_URL: postgres.urlOf('lockstep'),
      AUTH_SECRET: randomBytes(32).toString('hex'),
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      LOCKSTEP_WORKER: 'false',
      LOCKSTEP_DATA_DIR: folder,
      // All of them come from one address, within a minute.
      RATE_LIMIT_FACTOR: '1000',
      ...(redis && { REDIS_URL: redis.url }),
    };
    Object.assign(process.env, settings);
    await migrate(settings.DATABASE_URL);
    note(`${people} people in projects of ${peoplePerProject}`);
    const seats = await fill(people, peoplePerProject);
    const postmaster = await postmasterPid();
    await databaseClient().end(5);
    const nodes = await Promise.all(Array.from({ length: nodeCount }, () => startNode(settings)));
    const meter = startMeter(
      nodes.map(({ pid }) => pid),
      postmaster,
    );
    note('connecting');
    const crowd = startCrowd({ origins: nodes.map(({ origin }) => origin), seats, peoplePerProject, phases });
    const connected = await crowd.next();
    await delay(restMs);
    const measured: Measured[] = [];
    for (const phase of phases) {
      note(phase.name);
      const before = meter();
      const outcome = await crowd.next();
      measured.push({ phase, outcome, before, after: meter() });
    }
    note('');
    process.stdout.write(report({ people, connected, empty: meter.first, measured }));
    await Promise.all(nodes.map(({ stop }) => stop()));
    if (redis) {
      const microseconds = await microsecondsPerDelivery(redis.url);
      process.stdout.write(`One delivery to a node costs Redis ${microseconds.toFixed(1)} µs.\n`);
    }
  } finally {
    await redis?.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startMeter(pids: number[], postmaster: number): { (): Sample; first: Sample } {
  const sample = (): Sample => ({
    nodes: pids.map((pid) => ({ cpuSeconds: cpuSeconds(pid), residentKiB: residentKiB(pid) })),
    postgresSeconds: cpuSeconds(postmaster, { withChildren: true }),
  });
  return Object.assign(sample, { first: sample() });
}

/** Begins a phase with each call, but for the first, which waits until all are connected. */
function startCrowd(plan: CrowdPlan): { next: () => Promise<CrowdReport> } {
  const child = spawn('taskset', ['-c', '1', process.execPath, '--import', 'tsx', 'tests/scale/crowd.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let message = JSON.stringify(plan);
  return {
    async next() {
      child.stdin.write(`${message}\n`);
      message = 'next';
      const { value, done } = await lines.next();
      if (done) throw new Error('The crowd ended early');
      return JSON.parse(value) as CrowdReport;
    },
  };
}

async function postmasterPid(): Promise<number> {
  const [row] = await databaseClient().sql<{ data_directory: string }[]>`show data_directory`;
  return Number(readFileSync(path.join(row?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function note(text: string): void {
  process.stderr.write(`\r${text}`.padEnd(60));
}
