import { expect, it } from 'vitest';
import { reactionWords } from './reaction-words';

it('names who reacted, oneself last', () => {
  expect(reactionWords(['you'])).toBe('You');
  expect(reactionWords(['Ada'])).toBe('Ada');
  expect(reactionWords(['you', 'Ada'])).toBe('Ada and you');
  expect(reactionWords(['Ada', 'you', 'Ben'])).toBe('Ada, Ben and you');
});

it('counts those for whom there is no room', () => {
  const names = Array.from({ length: 12 }, (_, index) => `P${index + 1}`);
  expect(reactionWords(names)).toBe('P1, P2, P3, P4, P5, P6, P7 and 5 more');
});
