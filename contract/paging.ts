import * as z from 'zod';
import { integerParameterPattern } from './endpoint';
import { limits } from './limits';

/** A non-negative integer in a query string. */
export const integerParameter = z
  .string()
  .regex(integerParameterPattern, 'must be a non-negative integer')
  .transform(Number);

/** Page size in a query string: 1 to 200. */
export const limitParameter = z
  .string()
  .regex(integerParameterPattern, 'must be a positive integer')
  .transform(Number)
  .refine((value) => value >= 1 && value <= limits.pageSizeMax, `must be 1 to ${limits.pageSizeMax}`);

/** An opaque place in a list, as answered in `nextCursor`. */
export const cursorParameter = z.string().min(1).max(200);

/** The shape of every list: `{ items, nextCursor? }`. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}
