import { expect, it } from 'vitest';
import { projectKey } from '@/contract/projects';
import { suggestProjectKey } from './suggest-project-key';

it.each([
  ['Website', 'WEB'],
  ['Mobile app', 'MA'],
  ['Q3 launch & follow-up', 'QLFU'],
  ['Über uns', 'UU'],
  ['X', 'X1'],
  ['2026 plan', 'P1'],
])('suggests for %s the key %s', (name, key) => {
  expect(suggestProjectKey(name, [])).toBe(key);
  expect(projectKey.safeParse(key).success).toBe(true);
});

it('avoids keys that are taken', () => {
  expect(suggestProjectKey('Website', ['WEB', 'WEB2'])).toBe('WEB3');
});

it('leaves the choice to the person where it finds none', () => {
  expect(suggestProjectKey('日本語', [])).toBe('');
  expect(suggestProjectKey('  ', [])).toBe('');
});
