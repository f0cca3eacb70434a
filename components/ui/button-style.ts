import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface-2 text-ink hover:bg-surface-hover',
  ghost:
    'border-transparent text-ink-2 hover:bg-fill hover:text-ink aria-expanded:bg-fill-strong aria-expanded:text-ink',
  danger: 'border-transparent bg-danger-solid text-on-danger hover:bg-danger-solid-hover',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-24 gap-4 px-8 text-meta',
  medium: 'h-28 gap-6 px-12 text-body pointer-coarse:h-36',
  large: 'h-36 gap-8 px-16 text-body pointer-coarse:h-44',
};

/** The look of a button, for the few elements that are not `Button` but must look like one. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize): string {
  return classNames(
    'relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-control border font-medium transition-colors',
    'active:scale-98 disabled:pointer-events-none disabled:opacity-50 aria-busy:pointer-events-none',
    variants[variant],
    sizes[size],
  );
}
