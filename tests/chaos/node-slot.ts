import type { ChildProcess } from 'node:child_process';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy';
import { type App, spawnRoot, startApp } from '../support/start-app';

/** What all nodes of a run need to know. */
export type NodeSurroundings = { checkout: string; program: string; redisPort: number; databaseUrl: string };

/** A place for a node: whichever process is in it, its lines to the stores stay the same. */
export class NodeSlot {
  private app: App | undefined;
  private isHung = false;
  private isLeaving = false;
  /** Processes that ended without being told to. */
  unexpectedExits = 0;
  /** What processes that have ended here had logged as errors, and what they said besides the log. */
  readonly complaints: string[] = [];

  private constructor(
    readonly name: string,
    private readonly surroundings: NodeSurroundings,
    readonly redisLine: FaultProxy,
    readonly databaseLine: FaultProxy,
  ) {}

  static async open(name: string, surroundings: NodeSurroundings): Promise<NodeSlot> {
    const redisLine = await openFaultProxy(surroundings.redisPort);
    const databaseLine = await openFaultProxy(Number(new URL(surroundings.databaseUrl).port));
    const slot = new NodeSlot(name, surroundings, redisLine, databaseLine);
    process.once('exit', () => slot.app?.signal('SIGKILL'));
    return slot;
  }

  /** Whether somebody who asks at the door, as a balancer does, finds it open. */
  get isServing(): boolean {
    return this.isRunning && !this.isHung && !this.isLeaving;
  }

  get isRunning(): boolean {
    return this.app?.isRunning() ?? false;
  }

  get port(): number {
    return Number(new URL(this.running.url).port);
  }

  get running(): App {
    if (!this.app) throw new Error(`${this.name} has not been started`);
    return this.app;
  }

  async start(settings: Record<string, string> = {}): Promise<void> {
    const { checkout, program, redisPort, databaseUrl } = this.surroundings;
    const url = new URL(databaseUrl);
    url.port = String(this.databaseLine.port);
    const app = await startApp(
      {
        DATABASE_URL: url.href,
        ...(redisPort !== 0 && { REDIS_URL: `redis://127.0.0.1:${this.redisLine.port}` }),
        ...settings,
      },
      program,
      checkout,
    );
    this.app = app;

    this.isHung = false;
    this.isLeaving = false;
    const isExpected = 'LOCKSTEP_FAILPOINT' in settings;
    void app.ended.then(() => {
      this.complaints.push(
        ...app.log.filter((line) => /^\{"level":[56]0/.test(line) || !line.startsWith('{')),
      );
      if (app === this.app && !this.isLeaving && !isExpected) this.unexpectedExits += 1;
    });
  }

  /** One more process of the same program, for which nobody here is responsible. */
  spawnAside(settings: Record<string, string>): ChildProcess {
    return spawnRoot(this.surroundings.program, settings);
  }

  /** SIGKILL. */
  async kill(): Promise<void> {
    this.isLeaving = true;
    await this.running.kill();
  }

  /** SIGTERM; answers how long it took to leave, and its exit code. */
  async leave(): Promise<{ tookMs: number; exitCode: number | null }> {
    this.isLeaving = true;
    const startedAtMs = performance.now();
    this.running.signal('SIGTERM');
    await this.running.ended;
    return { tookMs: performance.now() - startedAtMs, exitCode: this.running.exitCode() };
  }

  /** SIGSTOP: its connections stay, and nothing answers on them. */
  hang(): void {
    this.isHung = true;
    this.running.signal('SIGSTOP');
  }

  /** SIGCONT. */
  goOn(): void {
    this.running.signal('SIGCONT');
    this.isHung = false;
  }

  async close(): Promise<void> {
    if (this.isRunning) await this.kill();
    await Promise.all([this.redisLine.close(), this.databaseLine.close()]);
  }
}
