import { monotonicMs } from './clock';
import { log } from './log';
import { once } from './once';

/**
 * What is taken down, in this order: stop being chosen, let people and running commands go, close
 * the doors, then what the doors used, and last what the process itself had started for them.
 */
export const shutdownPhases = ['refuse', 'drain', 'close', 'stores', 'host'] as const;
export type ShutdownPhase = (typeof shutdownPhases)[number];

type ShutdownStep = { phase: ShutdownPhase; name: string; run: () => Promise<void> | void };

/** npm passes a signal of the terminal on to its child, which got it already: one Ctrl+C arrives twice. */
const repeatedSignalMs = 1_000;

type ShutdownOptions = {
  forceAfterMs: number;
  exit: (code: number) => void;
  report: (level: 'info' | 'error', message: string, details?: object) => void;
};

export class Shutdown {
  private readonly steps: ShutdownStep[] = [];
  private running: Promise<void> | undefined;
  private current = 'nothing';
  private firstSignalAtMs = 0;

  constructor(private readonly options: ShutdownOptions) {}

  /** Adds a step. Steps of one phase run one after the other, in the order they were added. */
  add(phase: ShutdownPhase, name: string, run: ShutdownStep['run']): void {
    this.steps.push({ phase, name, run });
  }

  get isUnderWay(): boolean {
    return this.running !== undefined;
  }

  /** Runs every step once, whatever a step throws, then exits; never takes longer than the force clock. */
  begin(reason: string, exitCode = 0): Promise<void> {
    this.running ??= this.run(reason, exitCode);
    return this.running;
  }

  /** The first signal begins the shutdown; one more, by somebody who will not wait, ends the process at once. */
  onSignal(signal: string): void {
    if (!this.running) {
      this.firstSignalAtMs = monotonicMs();
      void this.begin(signal);
      return;
    }
    if (monotonicMs() - this.firstSignalAtMs < repeatedSignalMs) return;
    this.options.report('error', 'Second signal: leaving at once', { signal, step: this.current });
    this.options.exit(1);
  }

  private async run(reason: string, exitCode: number): Promise<void> {
    const { forceAfterMs, exit, report } = this.options;
    report('info', 'Shutting down', { reason });
    const force = setTimeout(() => {
      report('error', 'Shutdown took too long: leaving at once', { step: this.current, forceAfterMs });
      exit(1);
    }, forceAfterMs);
    let hasFailed = false;
    for (const step of this.inOrder()) {
      this.current = step.name;
      try {
        await step.run();
      } catch (error) {
        hasFailed = true;
        report('error', 'A shutdown step failed', { step: step.name, err: error });
      }
    }
    clearTimeout(force);
    report('info', 'Shut down');
    exit(hasFailed ? 1 : exitCode);
  }

  private inOrder(): ShutdownStep[] {
    return shutdownPhases.flatMap((phase) => this.steps.filter((step) => step.phase === phase));
  }
}

/** The process's shutdown: the server and whoever started it (the embedded database) add their steps here. */
export const shutdown = once(
  'shutdown',
  () =>
    new Shutdown({
      forceAfterMs: 25_000,
      exit: (code) => process.exit(code),
      report: (level, message, details = {}) => log[level](details, message),
    }),
);

/** Lets the usual signals (and the terminal's closing) begin the shutdown; safe to call more than once. */
export function shutDownOnSignals(): void {
  once('shutdown-signals', () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => shutdown.onSignal(signal));
  });
}
