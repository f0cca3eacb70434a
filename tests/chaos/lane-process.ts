import { on } from 'node:events';
import type { LaneTask } from './child-lane';
import { openLane } from './lane';
import { rows } from './rows';

// Whoever is ended takes its servers along, and so does whoever has lost its parent.
for (const end of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(end, () => process.exit(1));
if (!process.connected) process.exit(1);

const tasks = on(process, 'message');
const lane = await openLane();

for await (const [{ rowId, draw }] of tasks as AsyncIterableIterator<[LaneTask]>) {
  const row = rows.find(({ id }) => id === rowId);
  if (!row) throw new Error(`There is no row ${rowId}`);
  process.send?.(await lane.run(row, draw));
}
