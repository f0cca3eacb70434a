import { type Orm, ormOn, type StatementRunner, type Transaction } from './orm';

type Preparable<Result> = {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Result> };
};

const unconnected = ormOn({
  unsafe() {
    throw new Error('A query that is being compiled cannot run');
  },
});

/**
 * A query whose SQL is written once instead of at every call: for the hottest ones, since Drizzle takes
 * longer to write a statement than PostgreSQL to run it. What differs between calls is a `sql.placeholder`.
 *
 * @param write builds the query, on a database that cannot run it.
 * @returns runs the query on a transaction, or on the pool.
 */
export function compileQuery<Values extends Record<string, unknown>, Result>(
  write: (orm: Orm) => Preparable<Result>,
): (on: Orm | Transaction, values: Values) => Promise<Result> {
  const query = write(unconnected).prepare('compiled');
  return (on, values) => {
    // Drizzle ties a prepared query to one connection: here the same one runs on whichever is given.
    const { client } = on._.session as unknown as { client: StatementRunner };
    return (Object.create(query, { client: { value: client } }) as typeof query).execute(values);
  };
}
