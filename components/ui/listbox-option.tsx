import type { ReactNode } from 'react';
import { classNames } from './class-names';

type ListboxOptionProps = {
  id: string;
  isActive: boolean;
  isSelected: boolean;
  isDisabled?: boolean | undefined;
  /** One line of text, or as many as there are. */
  lines?: 'one' | 'several';
  onPoint: () => void;
  onChoose: () => void;
  children: ReactNode;
};

const layouts = {
  one: 'flex h-28 items-center gap-8 rounded-control px-8 pointer-coarse:h-40',
  several: 'flex min-h-44 gap-8 rounded-control px-8 py-6',
};

/** One choice of a list whose keys are handled by the field above it, which keeps the focus. */
export function ListboxOption({
  id,
  isActive,
  isSelected,
  isDisabled,
  lines = 'one',
  onPoint,
  onChoose,
  children,
}: ListboxOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: as above.
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-disabled={isDisabled || undefined}
      data-active={isActive || undefined}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={classNames(
        layouts[lines],
        'select-none',
        isActive && 'bg-fill-strong forced-colors:outline-2',
        isDisabled ? 'cursor-default opacity-50' : 'cursor-pointer',
      )}
    >
      {children}
    </div>
  );
}
