import type postgres from 'postgres';

export type Table = {
  /** With its schema, quoted as a statement needs it. */
  name: string;
  /** Those that are stored and not computed, quoted and in order. */
  columns: string[];
};

type Row = { oid: number; name: string; columns: string[]; refersTo: number[] };

/**
 * Every table of the product and of its job queue, each after those that it refers to, so that rows can be
 * put back in this order. Parts of a partitioned table are in the whole.
 */
export async function listTables(sql: postgres.ISql): Promise<Table[]> {
  const rows = await sql<Row[]>`
    select c.oid::int, format('%I.%I', n.nspname, c.relname) as name,
      array(
        select quote_ident(attname) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum
      ) as columns,
      array(
        select confrelid::int from pg_constraint
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid
      ) as "refersTo"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition
    order by name`;
  return inOrderOfReference(rows).map(({ name, columns }) => ({ name, columns }));
}

function inOrderOfReference(rows: readonly Row[]): Row[] {
  const ordered: Row[] = [];
  const visiting = new Set<number>();
  const visit = (row: Row) => {
    if (visiting.has(row.oid)) return;
    visiting.add(row.oid);
    for (const other of rows) if (row.refersTo.includes(other.oid)) visit(other);
    ordered.push(row);
  };
  for (const row of rows) visit(row);
  return ordered;
}
