import { accessRows } from './faults/access';
import { crashRows } from './faults/crashes';
import { departureRows } from './faults/departures';
import { diskRows } from './faults/disks';
import { frameRows } from './faults/frames';
import { jobRows } from './faults/jobs';
import { lineRows } from './faults/lines';
import { pageRows } from './faults/pages';
import { postgresRows } from './faults/postgres';
import { processRows } from './faults/processes';
import { recoveryRows } from './faults/recovery';
import { redisRows } from './faults/redis';
import { scarcityRows } from './faults/scarcity';
import { soakRows } from './faults/soak';
import { stormRows } from './faults/storm';
import { versionRows } from './faults/versions';
import type { Row } from './row';

/** The fault matrix, in the order of its numbers. */
export const rows: readonly Row[] = [
  ...crashRows,
  ...processRows,
  ...redisRows,
  ...postgresRows,
  ...lineRows,
  ...frameRows,
  ...departureRows,
  ...stormRows,
  ...versionRows,
  ...pageRows,
  ...recoveryRows,
  ...scarcityRows,
  ...diskRows,
  ...jobRows,
  ...soakRows,
  ...accessRows,
].sort((a, b) => inOrder(a.id, b.id));

/** F1, F1b, F2, F10. */
export function inOrder(id: string, other: string): number {
  return id.localeCompare(other, 'en', { numeric: true });
}
