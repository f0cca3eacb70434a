'use client';

import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';

/** Keys as tinykeys names them: `[`, `g i`, `$mod+k`. Single characters do nothing while somebody types. */
export function useShortcuts(bindings: Record<string, (event: KeyboardEvent) => void>): void {
  const keys = Object.keys(bindings).join('\n');
  const run = useEffectEvent((key: string, event: KeyboardEvent) => {
    if (!key.includes('+') && isTyping(event)) return;
    bindings[key]?.(event);
  });

  useEffect(() => {
    const handlers = keys.split('\n').map((key) => [key, (event: KeyboardEvent) => run(key, event)] as const);
    return tinykeys(window, Object.fromEntries(handlers));
  }, [keys]);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
