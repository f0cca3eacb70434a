import { expect, it } from 'vitest';
import { errorSentence } from './error-sentence';

it('completes what the contract says with the name of the field', () => {
  expect(errorSentence('Password', 'must be at least 10 characters')).toBe(
    'Password must be at least 10 characters.',
  );
});

it('leaves whole sentences alone', () => {
  expect(errorSentence('Key', 'WEB is taken. Try WEBS.')).toBe('WEB is taken. Try WEBS.');
});
