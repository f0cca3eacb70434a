import { expect, it } from 'vitest';
import { quoteText } from './quote-text';

it('leaves the marks of Markdown out', () => {
  expect(quoteText('**Ship** it, [@Ada](user:1)\n\n`now`')).toBe('Ship it, @Ada now');
});

it('does not quote what was itself a quote', () => {
  expect(quoteText('> old\n\nnew')).toBe('new');
});

it('ends a long text between whole characters', () => {
  const quoted = quoteText('🙂'.repeat(200));
  expect([...quoted]).toHaveLength(121);
  expect(quoted.isWellFormed()).toBe(true);
});
