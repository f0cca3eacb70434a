import { X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';

type ChipProps = {
  children: ReactNode;
  /** `#rrggbb`, chosen by people: it only ever colours the dot, whose lightness is clamped, so any colour stays legible. */
  color?: string;
  icon?: ReactNode;
  onRemove?: () => void;
  removeLabel?: string;
};

export function Chip({ children, color, icon, onRemove, removeLabel = 'Remove' }: ChipProps) {
  return (
    <span className="inline-flex h-20 min-w-0 max-w-full items-center gap-6 rounded-mark bg-fill px-6 text-meta text-ink-2">
      {color && (
        <span
          aria-hidden="true"
          className="chip-dot size-8 shrink-0 rounded-round forced-color-adjust-none"
          style={{ '--chip': color } as CSSProperties}
        />
      )}
      {icon}
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="-mr-6 grid size-24 shrink-0 place-items-center rounded-mark text-ink-3 hover:text-ink"
        >
          <X className="size-12!" />
        </button>
      )}
    </span>
  );
}
