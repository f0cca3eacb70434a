import * as z from 'zod';

export const formatVersion = 2;

/**
 * What a file begins with, as a line of JSON; then come the rows of each table as PostgreSQL's COPY writes them,
 * and the bytes of each upload behind a line of its own.
 */
export const header = z.object({
  format: z.literal(formatVersion),
  /** The product that made it, for people. */
  version: z.string(),
  /** The last migration of the database, which that of a restore must be too. */
  migration: z.number(),
  madeAt: z.iso.datetime(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** How many uploads follow the rows; null where a bucket keeps them. */
  uploads: z.int().min(0).nullable(),
});
export type Header = z.infer<typeof header>;

/** The line behind the rows of a table. COPY doubles each backslash of a value, so that no row can be this. */
export const endOfTable = '\\.';
