import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../../scripts/prepare/plain-error.mjs';
import { createRandom } from '../support/random';
import { openCrew } from './crew';
import { History } from './history';
import { judge } from './judge';
import { Load } from './load';
import type { Row } from './row';
import { settle } from './settle';
import type { Topology } from './topology';

export type RunResult = {
  seed: number;
  findings: string[];
  convergedMs: number;
  history: History;
  /** What the nodes logged as errors. */
  complaints: string[];
};

/** Work before the fault, so that there is something to lose. */
const warmUpMs = 700;
/** An idle machine needs a second or two; one that does other work as well must not fail a run. */
const convergesWithinMs = 15_000;

/** One run of one row: people work, the fault happens, all is healed, and the history is judged. */
export async function runRow(topology: Topology, row: Row, seed: number): Promise<RunResult> {
  const random = createRandom(seed);
  await topology.heal();
  topology.takeUnexpectedExits();
  topology.takeComplaints();
  const history = new History();
  const crew = await openCrew(topology, history);
  const load = new Load(crew, history, random);
  const measure = (name: string, value: number, atMost: number) =>
    history.record({ kind: 'measured', name, value: Math.round(value), atMost });
  const broken: string[] = [];
  let convergedMs = Number.NaN;
  try {
    load.start();
    await delay(warmUpMs);
    history.record({ kind: 'fault', what: row.title });
    await row.fault({ topology, crew, load, history, random, measure });
    for (const { line } of crew.hands) line.mend();
    await topology.heal();
    history.record({ kind: 'fault', what: 'healed' });
    load.stop();
    convergedMs = await settle(crew, history);
    measure('converged ms', convergedMs, convergesWithinMs);
    measure('warnings of listeners that gather', topology.countListenerWarnings(), 0);
    measure('unexpected exits', topology.takeUnexpectedExits(), 0);
  } catch (error) {
    broken.push(`broken off: ${messageOf(error)}`);
  } finally {
    load.stop();
    await crew.close();
  }
  const findings = [...broken, ...judge(history.entries)];
  return { seed, findings, convergedMs, history, complaints: topology.takeComplaints() };
}
