import { expect, it } from 'vitest';
import { limits } from '@/contract/limits';
import { pastedTitles, pastedTitlesMax } from './pasted-titles';

it('makes a title of every line that says something', () => {
  expect(pastedTitles('Ship it\r\n\n  Tell Ada \n')).toEqual(['Ship it', 'Tell Ada']);
});

it('takes the marks of a list away, and nothing that only looks like one', () => {
  const text = '- Ship it\n* [ ] Tell Ada\n2) Rest\n-1 is a number\n3.5 rooms';
  expect(pastedTitles(text)).toEqual(['Ship it', 'Tell Ada', 'Rest', '-1 is a number', '3.5 rooms']);
});

it('leaves a single line to be pasted as it is', () => {
  expect(pastedTitles('Ship it\n')).toEqual([]);
});

it('keeps to the limits', () => {
  const titles = pastedTitles(`${'x'.repeat(limits.titleLength + 1)}\n`.repeat(pastedTitlesMax + 1));
  expect(titles).toHaveLength(pastedTitlesMax);
  expect(titles[0]).toHaveLength(limits.titleLength);
});
