import { expect, it } from 'vitest';
import type { Conversation } from '@/contract/conversations';
import { conversationName } from './conversation-name';

const between = (kind: Conversation['kind'], ...names: string[]): Conversation => ({
  id: 'c',
  kind,
  members: names.map((name) => ({ userId: name, name })),
  createdAt: '2026-11-20T12:00:00.000Z',
});

it('calls a conversation as the reader would', () => {
  expect(conversationName(between('direct', 'Ada Okafor', 'Ben Lindqvist'), 'Ada Okafor')).toBe(
    'Ben Lindqvist',
  );
  expect(conversationName(between('group', 'Ada Okafor', 'Ben Lindqvist', 'Eva Novák'), 'Eva Novák')).toBe(
    'Ada, Ben',
  );
  expect(conversationName(between('group', 'A', 'F', 'C', 'B', 'E', 'D'), 'A')).toBe('B, C, D +2');
  expect(conversationName(between('admins', 'Ada Okafor'), 'Ada Okafor')).toBe('Admins');
  expect(conversationName(between('direct', 'Ada Okafor'), 'Ada Okafor')).toBe('Only you');
});
