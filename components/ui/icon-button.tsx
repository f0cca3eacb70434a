'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { ariaKeyShortcuts } from './shortcut';
import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'aria-label' | 'children'> & {
  icon: ReactNode;
  /** The accessible name, and the text of the tooltip. */
  label: string;
  /** The key that does the same, as in the list of shortcuts: `[`, `Mod+K`, `G I`. */
  shortcut?: string;
  size?: 'small' | 'medium';
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
};

export function IconButton({
  icon,
  label,
  shortcut,
  size = 'medium',
  tooltipSide,
  type = 'button',
  ...props
}: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut} side={tooltipSide}>
      <button
        {...props}
        type={type}
        aria-label={label}
        aria-keyshortcuts={shortcut && ariaKeyShortcuts(shortcut)}
        className={classNames(
          'grid shrink-0 place-items-center rounded-control border border-transparent text-ink-3 transition-colors hover:bg-fill hover:text-ink active:scale-98',
          'aria-expanded:bg-fill-strong aria-expanded:text-ink aria-pressed:bg-fill-strong aria-pressed:text-ink disabled:pointer-events-none disabled:opacity-50',
          size === 'small' ? 'size-24' : 'size-28 pointer-coarse:size-36',
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
