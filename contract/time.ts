import * as z from 'zod';

/** A moment: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A day without a time or zone, the same for everybody: `YYYY-MM-DD`, years 1900 to 2999. */
export const day = z.iso.date().refine((value) => value >= '1900-01-01' && value < '3000-01-01', {
  error: 'must be a date between 1900 and 2999',
});
