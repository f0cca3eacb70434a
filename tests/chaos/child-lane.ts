import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Lane } from './lane';
import type { Draw, RunResult } from './run-row';

/** Which run the process of a lane is asked for. */
export type LaneTask = { rowId: string; draw: Draw };

/** A lane in a process of its own; when that ends before its time, the next run gets another. */
export function childLane(): Lane {
  let child: ChildProcess | undefined;
  return {
    async run({ id }, draw) {
      child ??= fork('tests/chaos/lane-process.ts', { execArgv: ['--import', 'tsx'] });
      const task: LaneTask = { rowId: id, draw };
      const result = await ask(child, task);
      if (result) return result;
      child = undefined;
      return brokenOff(draw);
    },
    async close() {
      if (!child) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Answers nothing when the process ends instead of answering. */
async function ask(child: ChildProcess, task: LaneTask): Promise<RunResult | undefined> {
  const over = new AbortController();
  const answered = once(child, 'message', over).then(([result]) => result as RunResult);
  const ended = once(child, 'exit', over).then(() => undefined);
  child.send(task);
  return Promise.race([answered, ended]).finally(() => over.abort());
}

function brokenOff({ seed }: Draw): RunResult {
  const findings = ['broken off: the process of the lane ended'];
  return { seed, findings, convergedMs: null, figures: [], complaints: [], historyFile: null };
}
