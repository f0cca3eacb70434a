import { expect, it } from 'vitest';
import { suggestionTrigger } from './suggestion-trigger';

const at = (text: string) => suggestionTrigger(text, text.length);

it('finds the name or the task that is being typed', () => {
  expect(at('@')).toEqual({ kind: 'person', query: '', from: 0 });
  expect(at('Hi @ad')).toEqual({ kind: 'person', query: 'ad', from: 3 });
  expect(at('Hi @Ada Ok')).toEqual({ kind: 'person', query: 'Ada Ok', from: 3 });
  expect(at('(#WEB-1')).toEqual({ kind: 'task', query: 'WEB-1', from: 1 });
  expect(at('line\n#')).toEqual({ kind: 'task', query: '', from: 5 });
});

it('looks at what stands before the caret alone', () => {
  expect(suggestionTrigger('@ad and more', 3)).toEqual({ kind: 'person', query: 'ad', from: 0 });
});

it.each(['', 'me@there', 'a#b', '@ ad', '# Heading', '@ad\n', 'done #WEB-1 '])('finds none in %j', (text) => {
  expect(at(text)).toBeNull();
});
