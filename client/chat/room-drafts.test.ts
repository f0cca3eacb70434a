import { expect, it } from 'vitest';
import { type RoomDraft, RoomDrafts } from './room-drafts';

const stream = 'project:p';
const draft: RoomDraft = { text: 'I think that', replyTo: null, files: [] };

it('keeps the draft of each room over a reload of the page', () => {
  const storage = fakeStorage();
  const before = open('ada', storage);
  before.change(stream, draft);
  before.change('conversation:c', { text: '', replyTo: 'm1' });
  expect(open('ada', storage).store.getState()).toEqual(
    new Map([
      [stream, draft],
      ['conversation:c', { text: '', replyTo: 'm1', files: [] }],
    ]),
  );
});

it('lets two tabs write in two rooms', () => {
  const storage = fakeStorage();
  const [one, two] = [open('ada', storage), open('ada', storage)];
  one.change(stream, draft);
  two.change('conversation:c', draft);
  expect([...open('ada', storage).store.getState().keys()].sort()).toEqual(['conversation:c', stream]);
});

it('forgets what was sent or emptied, and shows nobody what another wrote', () => {
  const storage = fakeStorage();
  const drafts = open('ada', storage);
  drafts.change(stream, draft);
  expect(open('ben', storage).store.getState().size).toBe(0);
  drafts.change(stream, { text: '', replyTo: null });
  expect(open('ada', storage).store.getState().size).toBe(0);
});

it('goes on in memory when the storage is damaged or refuses', () => {
  const storage = fakeStorage({ 'lockstep-room-draft:ada:x': '{not json' });
  const drafts = open('ada', storage);
  drafts.change(stream, draft);
  expect(drafts.store.getState().get(stream)).toEqual(draft);
});

function open(userId: string, storage: Storage): RoomDrafts {
  const drafts = new RoomDrafts(userId);
  drafts.restore(() => storage);
  return drafts;
}

/** Keys are its own properties, as those of a browser's storage are. */
function fakeStorage(items: Record<string, string> = {}): Storage {
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => void Object.assign(items, { [key]: value }),
    removeItem: (key: string) => void Reflect.deleteProperty(items, key),
  };
  return Object.setPrototypeOf(items, methods) as unknown as Storage;
}
