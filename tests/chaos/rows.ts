import { accessRows } from './faults/access';
import { crashRows } from './faults/crashes';
import { departureRows } from './faults/departures';
import { lineRows } from './faults/lines';
import { postgresRows } from './faults/postgres';
import { processRows } from './faults/processes';
import { recoveryRows } from './faults/recovery';
import { redisRows } from './faults/redis';
import { stormRows } from './faults/storm';
import type { Row } from './row';

/** The fault matrix, in the order of its numbers. */
export const rows: readonly Row[] = [
  ...crashRows,
  ...processRows,
  ...redisRows,
  ...postgresRows,
  ...lineRows,
  ...departureRows,
  ...stormRows,
  ...recoveryRows,
  ...accessRows,
].sort((a, b) => Number.parseInt(a.id.slice(1), 10) - Number.parseInt(b.id.slice(1), 10));
