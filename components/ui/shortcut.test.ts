import { expect, it } from 'vitest';
import { ariaKeyShortcuts, shortcutKeys } from './shortcut';

it('names the platform key of each platform', () => {
  expect(shortcutKeys('Mod+Shift+K', true)).toEqual(['⌘', '⇧', 'K']);
  expect(shortcutKeys('Mod+Shift+K', false)).toEqual(['Ctrl', 'Shift', 'K']);
});

it('splits a sequence, and leaves a plus or a bracket alone', () => {
  expect(shortcutKeys('G I', false)).toEqual(['G', 'I']);
  expect(shortcutKeys('[', false)).toEqual(['[']);
  expect(shortcutKeys('+', false)).toEqual(['+']);
});

it('tells assistive technology both platform keys, and no sequences', () => {
  expect(ariaKeyShortcuts('Mod+K')).toBe('Control+K Meta+K');
  expect(ariaKeyShortcuts('/')).toBe('/');
  expect(ariaKeyShortcuts('G I')).toBeUndefined();
});
