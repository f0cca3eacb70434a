import { classNames } from '@/components/ui/class-names';
import type { Suggestion } from './suggestion';

type SuggestionLineProps = {
  id: string;
  suggestion: Suggestion;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

export function SuggestionLine({ id, suggestion, isActive, onPoint, onChoose }: SuggestionLineProps) {
  const { label, hint, icon } = suggestion;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: as above.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={classNames(
        'flex h-28 cursor-pointer select-none items-center gap-8 rounded-control px-8 pointer-coarse:h-40',
        isActive && 'bg-fill-strong forced-colors:outline-2',
      )}
    >
      {icon}
      <span className="max-w-full shrink-0 truncate">{label}</span>
      {hint && <span className="min-w-0 truncate text-ink-3 text-meta">{hint}</span>}
    </div>
  );
}
