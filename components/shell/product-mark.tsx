/** Two steps taken as one. */
export function ProductMark({ size = 20 }: { size?: 20 | 28 | 40 }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none" className="shrink-0">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <g className="stroke-on-accent" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round">
        <path d="M5 13.25h4.25V9h4.25V4.75" />
        <path d="M10.5 19.25h4.25V15H19v-4.25" />
      </g>
    </svg>
  );
}
