import { expect, it } from 'vitest';
import { limits } from './limits';
import { mentionedUserIds } from './mentions';

const idOf = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const call = (number: number) => `[@P${number}](user:${idOf(number)})`;

it('finds each person once, in their order', () => {
  const text = `${call(2)} and ${call(1)}, ${call(2)}: see [the page](https://example.test/user:${idOf(3)}) @nobody`;
  expect(mentionedUserIds(text)).toEqual([idOf(2), idOf(1)]);
});

it.each([
  ['mentions', (count: number) => Array.from({ length: count }, (_, index) => call(index)).join('')],
  ['beginnings of mentions', (count: number) => '](user:'.repeat(count)],
  ['brackets', (count: number) => '['.repeat(count * 10)],
])('B54: reads 10,000 %s in no time, and takes no more than 50', (_, write) => {
  const text = write(10_000);
  const startMs = performance.now();
  expect(mentionedUserIds(text).length).toBeLessThanOrEqual(limits.mentionsPerText);
  expect(performance.now() - startMs).toBeLessThan(100);
});
