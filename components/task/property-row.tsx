import type { ReactNode } from 'react';

type PropertyRowProps = { label: string; children: ReactNode };

/** One line of the grid of properties: what it is, and its value. */
export function PropertyRow({ label, children }: PropertyRowProps) {
  return (
    <>
      <dt className="flex min-h-32 items-center text-ink-3 text-meta">{label}</dt>
      <dd className="flex min-h-32 min-w-0 items-center">{children}</dd>
    </>
  );
}
