import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type DataColumn<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand under each other. */
  isNumber?: boolean;
  /** Sentences and names of any length, which go on in a next line. */
  isText?: boolean;
  /** Buttons need no head that is seen. */
  isHeadHidden?: boolean;
};

type DataTableProps<Row> = {
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** Dense rows under a quiet head; wide ones scroll in their own box. */
export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
      // Relative, or what only screen readers see would widen the page that the table is in.
      className="relative overflow-x-auto rounded-card border border-line bg-surface-1"
    >
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-line border-b text-ink-3 text-meta">
            {columns.map((column) => (
              <th key={column.head} scope="col" className={classNames(cellStyle(column), 'font-medium')}>
                {column.isHeadHidden ? <span className="sr-only">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-line border-b last:border-b-0 hover:bg-fill">
              {columns.map((column) => (
                <td key={column.head} className={cellStyle(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellStyle({ isNumber, isText, isHeadHidden }: DataColumn<never>): string {
  return classNames(
    'px-12 py-6',
    isText ? 'min-w-[192px] [overflow-wrap:anywhere]' : 'whitespace-nowrap',
    isNumber && 'text-right tabular-nums',
    isHeadHidden && 'text-right',
  );
}
