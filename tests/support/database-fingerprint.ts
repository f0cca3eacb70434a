import { databaseClient } from '../../server/platform/database';

/** Changes when any row of any table does, so that a test can tell that nothing was written. */
export async function databaseFingerprint(): Promise<Record<string, string>> {
  const { sql } = databaseClient();
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`;
  const marks = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql<{ mark: string }[]>`
        select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as mark
        from ${sql(name)} t`;
      return [name, row?.mark ?? ''] as const;
    }),
  );
  return Object.fromEntries(marks);
}
