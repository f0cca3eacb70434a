import { expect, it } from 'vitest';
import { type Draft, DraftStore } from './draft-store';

const draft: Draft = { key: 'task:1:title', projectId: 'p1', label: 'Title of WEB-1', text: 'Ship' };

it('keeps what was typed over a reload of the page', () => {
  const storage = fakeStorage();
  const before = new DraftStore('ada');
  before.restore(() => storage);
  before.put(draft);

  const after = new DraftStore('ada');
  after.restore(() => storage);

  expect(after.get(draft.key)).toEqual(draft);
});

it('shows one person nothing of what another typed in the same tab', () => {
  const storage = fakeStorage();
  const ada = new DraftStore('ada');
  ada.restore(() => storage);
  ada.put(draft);

  const ben = new DraftStore('ben');
  ben.restore(() => storage);

  expect(ben.get(draft.key)).toBeUndefined();
});

it('goes on in memory when the storage refuses or is damaged', () => {
  const storage = fakeStorage({ 'lockstep-drafts:ada': '{not json' });
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const drafts = new DraftStore('ada');
  drafts.restore(() => storage);

  drafts.put(draft);

  expect(drafts.ofProject('p1')).toEqual([draft]);
});

it('forgets what was sent or given up', () => {
  const drafts = new DraftStore('ada');
  drafts.put(draft);
  drafts.remove(draft.key);
  expect(drafts.get(draft.key)).toBeUndefined();
});

function fakeStorage(items: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(items));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}
