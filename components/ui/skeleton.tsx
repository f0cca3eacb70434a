import { classNames } from './class-names';

type SkeletonProps = {
  shape?: 'line' | 'box' | 'circle';
  /** Any width and height classes: it must have the size of what it stands for. */
  size: string;
};

/** Shows only if loading takes longer than 150 ms; put `aria-busy` on the region around it. */
export function Skeleton({ shape = 'line', size }: SkeletonProps) {
  const radius = shape === 'circle' ? 'rounded-round' : shape === 'box' ? 'rounded-card' : 'rounded-mark';
  return (
    <span aria-hidden="true" className="block animate-appear-late">
      <span className={classNames('block animate-breathe bg-fill-strong', radius, size)} />
    </span>
  );
}
