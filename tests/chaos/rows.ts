import { crashRows } from './faults/crashes';
import { lineRows } from './faults/lines';
import { processRows } from './faults/processes';
import { storeRows } from './faults/stores';
import type { Row } from './row';

/** The fault matrix, in the order of its numbers. */
export const rows: readonly Row[] = [...crashRows, ...processRows, ...storeRows, ...lineRows].sort(
  (a, b) => Number.parseInt(a.id.slice(1), 10) - Number.parseInt(b.id.slice(1), 10),
);
