import * as z from 'zod';

/** A moment: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A time of somebody's day by their own clock: `HH:MM`. */
export const timeOfDay = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'must be a time of day such as 22:30');

/** A day without a time or zone, the same for everybody: `YYYY-MM-DD`, years 1900 to 2999. */
export const day = z.iso.date().refine((value) => value >= '1900-01-01' && value < '3000-01-01', {
  error: 'must be a date between 1900 and 2999',
});
