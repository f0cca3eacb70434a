import { expect, it } from 'vitest';
import type { Fact } from './events';
import { inboxFrom } from './inbox-state';
import { emptyRoom } from './room-state';
import type { RoomActivity } from './rooms';
import { applyRoomActivity, applyUserFacts, refreshRooms, type UserState } from './user-state';

const stream = 'conversation:c';
const conversation = { id: 'c', kind: 'direct' as const, members: [], createdAt: at(0) };

const state: UserState = {
  user: { id: 'ada', name: 'Ada', email: 'ada@example.test', role: 'member' },
  projects: new Map(),
  conversations: new Map([['c', conversation]]),
  rooms: new Map([[stream, emptyRoom(stream)]]),
  inbox: inboxFrom({ unread: 0 }),
};

type News = (state: UserState) => UserState;

const said = (number: number, authorId: string): News => {
  const activity: RoomActivity = { stream, number, authorId, createdAt: at(number) };
  return (before) => applyRoomActivity(before, activity);
};
const told = (fact: Fact): News => {
  return (before) => applyUserFacts(before, [fact]);
};
const read = (number: number, unread: number): News =>
  told({ type: 'roomRead', payload: { stream, number, unread } });

it('ends in the same whatever order news of a room comes in, and however often', () => {
  const news = [said(1, 'ben'), said(2, 'ada'), said(3, 'ben'), said(4, 'ben'), read(3, 0)];
  const expected = { stream, lastNumber: 4, lastReadNumber: 3, unread: 1, lastMessageAt: at(4) };
  for (const order of permutations(news)) {
    const after = [...order, ...order].reduce((before, take) => take(before), state);
    expect(after.rooms.get(stream)).toEqual(expected);
  }
});

it('misses a message only until the next one, or until the rooms are read again', () => {
  const after = [said(1, 'ben'), said(5, 'ben')].reduce((before, take) => take(before), state);
  expect(after.rooms.get(stream)?.unread).toBe(5);
  const room = { stream, lastNumber: 6, lastReadNumber: 2, unread: 4, lastMessageAt: at(6) };
  expect(refreshRooms(after, [room, emptyRoom('conversation:unknown')]).rooms).toEqual(
    new Map([[stream, room]]),
  );
});

it('counts nothing of what was said before somebody entered', () => {
  const room = { stream, lastNumber: 40, lastReadNumber: 40, unread: 0, lastMessageAt: at(40) };
  const before = { ...state, conversations: new Map(), rooms: new Map() };
  const joined = told({ type: 'conversationJoined', payload: { conversation, room } })(before);
  expect(said(41, 'ben')(joined).rooms.get(stream)?.unread).toBe(1);
  const left = told({ type: 'conversationLeft', payload: { conversationId: 'c' } })(joined);
  expect(left).toEqual(before);
  expect(said(42, 'ben')(left)).toEqual(before);
});

function at(minute: number): string {
  return new Date(Date.UTC(2030, 0, 1, 0, minute)).toISOString();
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
