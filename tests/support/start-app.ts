import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { testEnv } from './test-env';

const startDeadlineMs = 50_000;
const stopDeadlineMs = 10_000;

/** A real node: a process of its own with both doors, as people run it. */
export type App = {
  url: string;
  pid: number;
  /** Everything that it wrote, line by line. */
  log: readonly string[];
  isRunning(): boolean;
  /** What the operating system does to it: SIGSTOP hangs it, SIGCONT lets it go on. */
  signal(name: NodeJS.Signals): void;
  /** What to do before the process is stopped: close what is connected to it. */
  onStop(work: () => void): void;
  /** Asks it to leave (SIGTERM), and insists after a while. */
  stop(): Promise<void>;
  /** Ends it without a farewell (SIGKILL). */
  kill(): Promise<void>;
  /** Its exit code; null while it runs, and when a signal ended it. */
  exitCode(): number | null;
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<void>;
};

/**
 * Starts a node on the test file's database and returns when it is ready. It serves the last build of
 * the pages and routes, so the app must have been built from the sources of its checkout.
 */
export async function startApp(
  settings: Record<string, string> = {},
  file = 'server/index.ts',
  checkout = process.cwd(),
): Promise<App> {
  const child = spawnRoot(file, settings, checkout);
  const log = collectLines(child);
  const ended = once(child, 'exit').then(() => {});
  const cleanUps: (() => void)[] = [];
  const end = async (signal: NodeJS.Signals) => {
    for (const cleanUp of cleanUps.splice(0)) cleanUp();
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs);
    await ended;
    clearTimeout(force);
  };
  const app: App = {
    url: await urlOf(child, log),
    pid: child.pid as number,
    log,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (name) => child.kill(name),
    onStop: (work) => cleanUps.push(work),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    exitCode: () => child.exitCode,
    ended,
  };
  await untilReady(app);
  return app;
}

/** A process of the product on the test file's database, from one of its composition roots. */
export function spawnRoot(
  file: string,
  settings: Record<string, string>,
  checkout = process.cwd(),
): ChildProcess {
  const { PATH = '', HOME = '', DATABASE_URL = '' } = process.env;
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return spawn(process.execPath, [...loader, file], {
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      ...testEnv(DATABASE_URL),
      ...settings,
    },
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** One node for a whole test file; call `useDatabase` before it. */
export function useApp(settings: Record<string, string> = {}): () => App {
  const apps: App[] = [];
  beforeAll(async () => {
    apps.push(await startApp(settings));
  });
  afterAll(() => stopAll(apps));
  return () => apps[0] as App;
}

/** Two nodes for a test file, on one database and without a Redis between them. */
export function useApps(): [() => App, () => App] {
  const apps: App[] = [];
  beforeAll(async () => {
    apps.push(...(await Promise.all([startApp(), startApp()])));
  });
  afterAll(() => stopAll(apps));
  return [() => apps[0] as App, () => apps[1] as App];
}

async function stopAll(apps: readonly App[]): Promise<void> {
  await Promise.all(apps.map((app) => app.stop()));
}

export function collectLines(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  return lines;
}

/** The node takes any free port and says in its log which one. */
async function urlOf(child: ChildProcess, log: readonly string[]): Promise<string> {
  const deadlineMs = performance.now() + startDeadlineMs;
  while (performance.now() < deadlineMs && child.exitCode === null) {
    const url = log.map((line) => /"url":"(http:[^"]+)"/.exec(line)?.[1]).find(Boolean);
    if (url) return url;
    await delay(20);
  }
  child.kill('SIGKILL');
  throw new Error(`The node did not start:\n${log.join('\n')}`);
}

async function untilReady({ url, log }: App): Promise<void> {
  const deadlineMs = performance.now() + startDeadlineMs;
  while (performance.now() < deadlineMs) {
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await delay(50);
  }
  throw new Error(`The node did not become ready:\n${log.join('\n')}`);
}
