import { classNames } from '@/components/ui/class-names';

type ColumnCountProps = { shown: number; total: number; limit: number | null };

/** How many tasks a column has, and how many it should have at most; what a filter hides counts too. */
export function ColumnCount({ shown, total, limit }: ColumnCountProps) {
  const isOver = limit !== null && total > limit;
  return (
    <span
      className={classNames(
        'shrink-0 whitespace-nowrap text-meta tabular-nums',
        isOver ? 'font-medium text-danger' : 'text-ink-3',
      )}
    >
      {shown < total && `${shown} of `}
      {total}
      {limit !== null && ` / ${limit}`}
      {isOver && <span className="sr-only"> over the limit</span>}
    </span>
  );
}
