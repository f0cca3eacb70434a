import type { ComponentProps } from 'react';

type PropertyButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type' | 'aria-label'> & {
  /** What it is and how it stands: "Priority: High". */
  label: string;
};

/** A value that opens what changes it. */
export function PropertyButton({ label, children, ...props }: PropertyButtonProps) {
  return (
    <button
      {...props}
      type="button"
      aria-label={label}
      className="-mx-8 flex min-h-32 w-[calc(100%+8px)] min-w-0 flex-wrap items-center gap-x-6 gap-y-4 rounded-control px-8 py-4 text-left transition-colors hover:bg-fill aria-expanded:bg-fill-strong pointer-coarse:min-h-40"
    >
      {children}
    </button>
  );
}
