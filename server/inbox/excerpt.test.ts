import { expect, it } from 'vitest';
import { excerptOf } from './excerpt';

it('says the words of a text, without its marks', () => {
  const text =
    '# Plan\n\n- **See** [@Ada](user:0190a000-0000-7000-8000-000000000001)\n> `code` and ![a tent](/x.png)';
  expect(excerptOf(text)).toBe('Plan See @Ada code and a tent');
});

it('ends a long text with an ellipsis', () => {
  const excerpt = excerptOf('word '.repeat(4_000));
  expect(excerpt.length).toBeLessThanOrEqual(240);
  expect(excerpt.endsWith('word…')).toBe(true);
});

it.each(['[', '](', '![a](', '# '])('is made in no time of many %j', (part) => {
  const startMs = performance.now();
  excerptOf(part.repeat(10_000));
  expect(performance.now() - startMs).toBeLessThan(1_000);
});
