const names: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const appleSymbols: Record<string, string> = { ...names, Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const otherNames: Record<string, string> = { ...names, Mod: 'Ctrl' };

/** Splits `Mod+Shift+K` into the keys pressed together, and `G I` into the keys pressed one after another. */
export function shortcutKeys(shortcut: string, isApple: boolean): string[] {
  const shown = isApple ? appleSymbols : otherNames;
  return shortcut.split(/[ +](?=.)/).map((key) => shown[key] ?? key);
}

/** The same shortcut as the value of `aria-keyshortcuts`, which knows no sequences. */
export function ariaKeyShortcuts(shortcut: string): string | undefined {
  if (/ (?=.)/.test(shortcut)) return undefined;
  if (!shortcut.includes('Mod')) return shortcut;
  return `${shortcut.replace('Mod', 'Control')} ${shortcut.replace('Mod', 'Meta')}`;
}
