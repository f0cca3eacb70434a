'use client';

import { ArrowDown } from 'lucide-react';

type ToNewestProps = {
  /** Messages of others below what is in sight. */
  unseen: number;
  onClick: () => void;
};

/** For who has scrolled up: the way back to the newest, and how much has come meanwhile. */
export function ToNewest({ unseen, onClick }: ToNewestProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={unseen > 0 ? `${unseen} new, show the newest` : 'Show the newest'}
      className={`absolute bottom-8 left-1/2 z-bar flex h-28 -translate-x-1/2 animate-float-in items-center gap-4 rounded-round px-8 font-medium text-meta shadow-float pointer-coarse:h-36 ${
        unseen > 0
          ? 'bg-accent text-on-accent hover:bg-accent-hover'
          : 'bg-surface-2 text-ink-2 hover:text-ink'
      }`}
    >
      <ArrowDown />
      {unseen > 0 && <span className="pr-4 tabular-nums">{unseen} new</span>}
    </button>
  );
}
