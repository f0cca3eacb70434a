'use client';

import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { keyBindings, type ShortcutHandlers } from './key-bindings';
import type { ShortcutId } from './shortcuts';

/** Shortcuts that work anywhere on the page, unless something nearer to the focus has handled the key. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const ids = Object.keys(handlers).join(' ');
  const run = useEffectEvent((id: ShortcutId, event: KeyboardEvent) => handlers[id]?.(event));

  useEffect(() => {
    const stable = ids.split(' ').map((id) => {
      const handle = (event: KeyboardEvent) => {
        if (event.defaultPrevented || isInLayer(event.target)) return;
        event.preventDefault();
        run(id as ShortcutId, event);
      };
      return [id, handle] as const;
    });
    return tinykeys(window, keyBindings(Object.fromEntries(stable)));
  }, [ids]);
}

/** Keys pressed in an open menu or a modal dialog are meant for it; a panel over the page leaves the page in use. */
function isInLayer(target: EventTarget | null): boolean {
  const layer = target instanceof Element ? target.closest(layers) : null;
  return layer !== null && layer.closest('main') === null;
}

const layers = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
