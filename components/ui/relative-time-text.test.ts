import { expect, it } from 'vitest';
import { relativeTimeText } from './relative-time-text';

const now = new Date(2026, 10, 22, 12, 0, 0);
const ago = (ms: number) => relativeTimeText(new Date(now.getTime() - ms), now);

it.each([
  [-5_000, 'just now'],
  [59_000, 'just now'],
  [60_000, '1 min ago'],
  [59 * 60_000, '59 min ago'],
  [60 * 60_000, '1 h ago'],
  [25 * 60 * 60_000, '1 day ago'],
  [3 * 24 * 60 * 60_000, '3 days ago'],
  [10 * 24 * 60 * 60_000, '12 Nov'],
])('%d ms ago is %s', (ms, text) => {
  expect(ago(ms)).toBe(text);
});
