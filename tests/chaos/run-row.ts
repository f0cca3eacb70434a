import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { messageOf, PlainError } from '../../scripts/prepare/plain-error.mjs';
import { createRandom } from '../support/random';
import { openCrew } from './crew';
import { type Entry, entriesOf, History } from './history';
import { judge } from './judge';
import { Load } from './load';
import type { Arena, Row } from './row';
import { settle } from './settle';
import type { Topology } from './topology';

/** What a run depends on besides its row; whatever is drawn by chance is drawn by the seed. */
export type Draw = { seed: number; minutes: number };

/** What came out of a run; another process can be told of it. */
export type RunResult = {
  seed: number;
  findings: string[];
  /** How long it took until everything was as it should be; null when it was broken off before. */
  convergedMs: number | null;
  figures: Extract<Entry, { kind: 'measured' }>[];
  /** What the nodes logged as errors. */
  complaints: string[];
  /** Where its history is kept, when something is wrong with it. */
  historyFile: string | null;
};

const histories = '.lockstep/chaos';

/** Work before the fault, so that there is something to lose. */
const warmUpMs = 700;
const faultWithinMs = 60_000;
/** An idle machine needs a second or two; one that does other work as well must not fail a run. */
const convergesWithinMs = 15_000;

/** One run of one row: people work, the fault happens, all is healed, and the history is judged. */
export async function runRow(topology: Topology, row: Row, { seed, minutes }: Draw): Promise<RunResult> {
  await topology.heal();
  topology.takeUnexpectedExits();
  topology.takeComplaints();
  const history = new History();
  let convergedMs: number | null = null;
  let findings: string[];
  try {
    if (row.needsPages) await topology.pages.start();
    convergedMs = await workThrough(topology, row, { random: createRandom(seed), minutes, history });
    findings = judge(history.entries);
  } catch (error) {
    // Nobody has written down what the database holds, so there is nothing to judge by.
    findings = [`broken off: ${messageOf(error)}`];
  } finally {
    if (topology.pages.isRunning) await topology.pages.kill();
  }
  const historyFile = findings.length === 0 ? null : path.join(histories, `${row.id}-${seed}.jsonl`);
  if (historyFile !== null) history.save(historyFile);
  const figures = entriesOf(history.entries, 'measured');
  return { seed, findings, convergedMs, figures, complaints: topology.takeComplaints(), historyFile };
}

/** Answers how long it took until everything was as it should be. */
async function workThrough(
  topology: Topology,
  row: Row,
  { random, minutes, history }: Pick<Arena, 'random' | 'minutes' | 'history'>,
): Promise<number> {
  const measure = (name: string, value: number, atMost: number) =>
    history.record({ kind: 'measured', name, value: Math.round(value), atMost });
  const crew = await openCrew(topology, history);
  const load = new Load(crew, history, random);
  try {
    load.start();
    await delay(warmUpMs);
    history.record({ kind: 'fault', what: row.title });
    await withinTime(
      row.fault({ topology, crew, load, history, random, minutes, measure }),
      faultWithinMs + minutes * 60_000,
    );
    for (const { line } of crew.hands) line.mend();
    await topology.heal();
    history.record({ kind: 'fault', what: 'healed' });
    load.stop();
    const convergedMs = await settle(crew, history);
    measure('converged ms', convergedMs, convergesWithinMs);
    measure('warnings of listeners that gather', topology.countListenerWarnings(), 0);
    measure('unexpected exits', topology.takeUnexpectedExits(), 0);
    return convergedMs;
  } finally {
    load.stop();
    await crew.close();
  }
}

/** A fault waits for answers that a broken server may never give. */
async function withinTime(fault: Promise<void>, limitMs: number): Promise<void> {
  const timer = new AbortController();
  const tooLate = delay(limitMs, undefined, { signal: timer.signal }).then(() => {
    throw new PlainError(`the fault did not come to its end within ${limitMs} ms`);
  });
  await Promise.race([fault, tooLate]).finally(() => timer.abort());
}
