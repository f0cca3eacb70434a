import { describe, expect, it } from 'vitest';
import { typingWords } from './typing-words';

describe('ux-C7 typing is worded for any number of people', () => {
  it.each([
    [[], ''],
    [['Ann'], 'Ann is typing'],
    [['Ann', 'Ben'], 'Ann and Ben are typing'],
    [['Ann', 'Ben', 'Chloe'], 'Ann and 2 others are typing'],
    [['Ann', 'Ben', 'Chloe', 'Dev'], 'Ann and 3 others are typing'],
  ])('%j: %s', (names, words) => {
    expect(typingWords(names)).toBe(words);
  });
});
