import { classNames } from './class-names';

export type ControlVariant = 'box' | 'inline';

const variants: Record<ControlVariant, string> = {
  box: 'border-line-control bg-surface-1 hover:border-ink-3',
  inline: 'border-transparent bg-transparent hover:bg-fill focus:bg-surface-1',
};

/** The look that text fields, text areas, selects and date fields share. `inline` is for text edited where it is read. */
export function controlStyle(variant: ControlVariant): string {
  return classNames(
    'w-full min-w-0 rounded-control border text-ink transition-colors',
    'focus-visible:border-accent focus-visible:outline-offset-[-1px] aria-invalid:border-danger',
    'disabled:opacity-60',
    variants[variant],
  );
}
