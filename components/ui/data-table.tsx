import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type DataColumn<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand under each other. */
  isNumber?: boolean;
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-card border border-line">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-line border-b text-ink-3 text-meta">
            {columns.map(({ head, isNumber, isHeadHidden }) => (
              <th
                key={head}
                scope="col"
                className={classNames(cellStyle, 'font-medium', isNumber && 'text-right')}
              >
                {isHeadHidden ? <span className="sr-only">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-line border-b last:border-b-0 hover:bg-fill">
              {columns.map(({ head, cell, isNumber }) => (
                <td key={head} className={classNames(cellStyle, isNumber && 'text-right tabular-nums')}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cellStyle = 'whitespace-nowrap px-12 py-6';
