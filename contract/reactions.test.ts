import { expect, it } from 'vitest';
import { emoji } from './reactions';
import { withReaction } from './reactions-reducer';

it.each(['👍', '👍🏽', '❤️', '❤', '👩‍👩‍👧', '🇸🇪', '1️⃣'])('takes %s', (value) => {
  expect(emoji.safeParse(value).success).toBe(true);
});

it.each(['', 'a', ':+1:', '1', '👍👍', '👍 ', '<b>', '👍'.repeat(40)])('refuses %j', (value) => {
  expect(emoji.safeParse(value).success).toBe(false);
});

it('puts people on an emoji and takes them off again, in their order', () => {
  const once = withReaction([], { userId: 'ada', emoji: '👍', on: true });
  const both = withReaction(once, { userId: 'ben', emoji: '👍', on: true });
  const other = withReaction(both, { userId: 'ben', emoji: '🎉', on: true });
  expect(other).toEqual([
    { emoji: '👍', userIds: ['ada', 'ben'] },
    { emoji: '🎉', userIds: ['ben'] },
  ]);
  const left = withReaction(other, { userId: 'ada', emoji: '👍', on: false });
  expect(left[0]).toEqual({ emoji: '👍', userIds: ['ben'] });
  expect(withReaction(left, { userId: 'ben', emoji: '👍', on: false })).toEqual([
    { emoji: '🎉', userIds: ['ben'] },
  ]);
});

it('leaves the list as it is when nothing changes', () => {
  const reactions = [{ emoji: '👍', userIds: ['ada'] }];
  expect(withReaction(reactions, { userId: 'ada', emoji: '👍', on: true })).toBe(reactions);
  expect(withReaction(reactions, { userId: 'ben', emoji: '👍', on: false })).toBe(reactions);
});
