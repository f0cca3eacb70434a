import type { CSSProperties, ReactNode } from 'react';

type FilterToggleProps = {
  isOn: boolean;
  onToggle: () => void;
  /** Of a label. */
  color?: string;
  children: ReactNode;
};

export function FilterToggle({ isOn, onToggle, color, children }: FilterToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onToggle}
      className="inline-flex h-24 max-w-full items-center gap-6 rounded-mark border border-line-strong px-6 text-ink-2 text-meta transition-colors hover:bg-fill hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-ink pointer-coarse:h-36"
    >
      {color && (
        <span
          aria-hidden="true"
          className="chip-dot size-8 shrink-0 rounded-round forced-color-adjust-none"
          style={{ '--chip': color } as CSSProperties}
        />
      )}
      {children}
    </button>
  );
}
