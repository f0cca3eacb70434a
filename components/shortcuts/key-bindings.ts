import { type ShortcutId, shortcuts } from './shortcuts';

export type ShortcutHandlers = { [Id in ShortcutId]?: (event: KeyboardEvent) => void };

type KeyBindings = Record<string, (event: KeyboardEvent) => void>;

/**
 * The handlers under the names that tinykeys knows. A key without Ctrl, Command or Alt types something, so it does
 * nothing while somebody is in a field.
 */
export function keyBindings(handlers: ShortcutHandlers): KeyBindings {
  const bindings: KeyBindings = {};
  for (const [id, handler] of Object.entries(handlers)) {
    for (const keys of shortcuts[id as ShortcutId].keys) {
      const run = /Mod|Alt/.test(keys) ? handler : unlessTyping(handler);
      for (const binding of spellings(keys)) bindings[binding] = run;
    }
  }
  return bindings;
}

/** Which of `<`, `?` and `[` need Shift depends on the keyboard. */
function spellings(keys: string): string[] {
  const binding = keys.replace('Mod', '$mod');
  const isSymbol = /^[^\p{L}\s]$/u.test(keys);
  return isSymbol ? [binding, `Shift+${binding}`] : [binding];
}

function unlessTyping(handler: (event: KeyboardEvent) => void) {
  return (event: KeyboardEvent) => {
    if (!isTyping(event.target)) handler(event);
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=range]), textarea, select'))
  );
}
