'use client';

import { shortcutKeys } from './shortcut';
import { useIsApple } from './use-is-apple';

/** A keyboard shortcut as keycaps: `Mod+K`, `G I`, `[`. */
export function Kbd({ shortcut }: { shortcut: string }) {
  const keys = shortcutKeys(shortcut, useIsApple());
  return (
    <span className="inline-flex shrink-0 gap-2 pointer-coarse:hidden" suppressHydrationWarning>
      {keys.map((key) => (
        <kbd
          key={key}
          className="grid h-16 min-w-16 place-items-center rounded-mark bg-fill-strong px-4 font-sans text-initial font-medium text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
