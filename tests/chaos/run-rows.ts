import { childLane } from './child-lane';
import { type Lane, openLane } from './lane';
import type { Row } from './row';
import type { RunResult } from './run-row';

type Plan = { firstSeed: number; runCount: number; laneCount: number; minutes: number };

type Listener = {
  onRun(row: Row, result: RunResult): void;
  /** All runs of a row are over. */
  onRow(row: Row, results: readonly RunResult[]): void;
};

type Task = { row: Row; seed: number };

/** Takes the runs of rows from one queue, in so many lanes; those that must be alone come last, in one. */
export async function runRows(
  rows: readonly Row[],
  { firstSeed, runCount, laneCount, minutes }: Plan,
  { onRun, onRow }: Listener,
): Promise<void> {
  const tasksOf = (chosen: readonly Row[]): Task[] =>
    chosen.flatMap((row) =>
      Array.from({ length: runCount }, (_, index) => ({ row, seed: firstSeed + index })),
    );
  const rounds =
    laneCount === 1
      ? [{ tasks: tasksOf(rows), lanes: [await openLane()] }]
      : [
          {
            tasks: tasksOf(rows.filter(({ isAlone }) => !isAlone)),
            lanes: Array.from({ length: laneCount }, childLane),
          },
          { tasks: tasksOf(rows.filter(({ isAlone }) => isAlone)), lanes: [childLane()] },
        ];
  const results = new Map(rows.map((row) => [row, [] as RunResult[]]));
  const work = async (lane: Lane, queue: Task[]) => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      const { row, seed } = task;
      const result = await lane.run(row, { seed, minutes });
      onRun(row, result);
      const ofRow = results.get(row) ?? [];
      ofRow.push(result);
      if (ofRow.length === runCount)
        onRow(
          row,
          ofRow.toSorted((a, b) => a.seed - b.seed),
        );
    }
  };
  for (const { tasks, lanes } of rounds) {
    try {
      await Promise.all(lanes.map((lane) => work(lane, tasks)));
    } finally {
      await Promise.all(lanes.map((lane) => lane.close()));
    }
  }
}
