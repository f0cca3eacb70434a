import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AppError } from '../../contract/errors';
import { type SheddingStage, sheddingStages } from '../../contract/shedding';
import { env } from './env';
import { log } from './log';
import { metrics } from './metrics';
import { once } from './once';
import { SheddingLadder } from './shedding-ladder';

const readEveryMs = 500;
/** How often the delay is looked at; a look that was in time counts as so long. */
const resolutionMs = 10;
const nanosecondsPerMs = 1e6;

/** Those who are sent away do not all come back at once. */
const retryAfter = { leastMs: 2_000, spreadMs: 3_000 };

/** Watches how late this process comes to its work, and says what it has to give up to keep up with the rest. */
class LoadWatch {
  /** Which one turn of the event loop in a hundred exceeded, as of the latest reading. */
  delayMs = 0;
  private readonly delays = monitorEventLoopDelay({ resolution: resolutionMs });
  private readonly ladder = new SheddingLadder({
    signals: env.SHED_SIGNALS_AT_MS,
    arrivals: env.SHED_ARRIVALS_AT_MS,
    commands: env.SHED_COMMANDS_AT_MS,
  });

  constructor() {
    this.delays.enable();
    setInterval(() => this.read(), readEveryMs).unref();
  }

  get stage(): SheddingStage {
    return this.ladder.stage;
  }

  /** Whether something is to be given up now; what is, is counted. */
  sheds(what: Exclude<SheddingStage, 'nothing'>): boolean {
    const isShed = sheddingStages.indexOf(what) <= sheddingStages.indexOf(this.stage);
    if (isShed) metrics().shed.inc({ what });
    return isShed;
  }

  private read(): void {
    this.delayMs = Math.max(0, Math.round(this.delays.percentile(99) / nanosecondsPerMs) - resolutionMs);
    this.delays.reset();
    const { stage: before, delayMs } = this;
    const stage = this.ladder.take(delayMs);
    if (stage === before) return;
    metrics().sheddingStage.set(sheddingStages.indexOf(stage));
    log.warn({ stage, before, delayMs }, 'What is shed under load has changed');
  }
}

/** The one watch of this process. */
export function loadWatch(): LoadWatch {
  return once('load-watch', () => new LoadWatch());
}

/** Why something is refused for which this node has no time at the moment; null while it has. */
export function refusalUnderLoad(what: 'arrivals' | 'commands'): AppError | null {
  if (!loadWatch().sheds(what)) return null;
  return new AppError('busy', 'The server is overloaded; try again in a few seconds', {
    retryAfterMs: Math.round(retryAfter.leastMs + Math.random() * retryAfter.spreadMs),
  });
}

/** @throws AppError `busy` for what this node has no time for. */
export function assertNotShed(what: 'arrivals' | 'commands'): void {
  const refusal = refusalUnderLoad(what);
  if (refusal) throw refusal;
}
