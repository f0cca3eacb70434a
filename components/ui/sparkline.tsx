import { sparklinePath } from './sparkline-path';

type SparklineProps = {
  /** What the line shows, for who cannot see it. */
  label: string;
  values: readonly number[];
};

/** A line of counts, the latest on the right; its highest point touches the top. */
export function Sparkline({ label, values }: SparklineProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      className="h-24 w-full text-accent"
    >
      <path
        d={sparklinePath(values)}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
