import { describe, expect, it, vi } from 'vitest';
import { keyBindings } from './key-bindings';
import { type ShortcutId, shortcuts } from './shortcuts';

describe('keyBindings', () => {
  it.each(Object.keys(shortcuts) as ShortcutId[])('listens for every key of %s', (id) => {
    const bindings = keyBindings({ [id]: vi.fn() });
    const wanted = shortcuts[id].keys.map((keys) => keys.replace('Mod', '$mod'));
    expect(Object.keys(bindings)).toEqual(expect.arrayContaining(wanted));
  });

  it('takes a symbol with and without Shift, and a letter only without', () => {
    expect(Object.keys(keyBindings({ help: vi.fn(), newTask: vi.fn() }))).toEqual(['?', 'Shift+?', 'C']);
  });
});

describe('the list', () => {
  it('gives a key one meaning in its group', () => {
    const claims = Object.values(shortcuts).flatMap(({ group, keys }) =>
      keys.map((key) => `${group}: ${key}`),
    );
    expect(new Set(claims).size).toBe(claims.length);
  });
});
