import { expect, it } from 'vitest';
import type { Activity } from '@/contract/comments';
import { activityLines } from './activity-phrases';

const names = {
  column: (id: string) => ({ todo: 'To do', done: 'Done' })[id],
  label: (id: string) => ({ bug: 'Bug', ui: 'Interface' })[id],
  person: (id: string) => ({ ada: 'Ada', ben: 'Ben' })[id],
  today: '2026-11-22',
};

let seq = 0;
function entry(changes: object, type = 'taskUpdated', actorId: string | null = 'ada'): Activity {
  seq += 1;
  return {
    id: `e${seq}`,
    seq,
    type,
    actorId,
    occurredAt: '2026-11-22T10:00:00.000Z',
    changes: { ...changes },
  };
}

function phrases(...entries: Activity[]): string[] {
  return activityLines(entries, names).map(({ phrase }) => phrase);
}

it('says from where to where a task was moved', () => {
  expect(
    phrases(entry({ columnId: 'todo' }, 'taskCreated'), entry({ columnId: 'done', position: 'a1' })),
  ).toEqual(['created this', 'moved this from To do to Done']);
});

it('says only where to while the entry before is not loaded, or its column is gone', () => {
  expect(phrases(entry({ columnId: 'done' }))).toEqual(['moved this to Done']);
  expect(phrases(entry({ columnId: 'deleted' }), entry({ columnId: 'done' }))[1]).toBe('moved this to Done');
});

it('says nothing of a card that changed places in its column', () => {
  expect(phrases(entry({ position: 'a2' }))).toEqual([]);
  expect(phrases(entry({ columnId: 'todo' }), entry({ columnId: 'todo', position: 'a3' }))).toHaveLength(1);
});

it.each([
  [{ dueOn: '2026-12-03' }, 'set the due date to 3 Dec'],
  [{ dueOn: '2027-01-05' }, 'set the due date to 5 Jan 2027'],
  [{ dueOn: null }, 'removed the due date'],
  [{ startOn: '2026-12-01' }, 'set the start date to 1 Dec'],
  [{ estimate: 0.5 }, 'set the estimate to 0.5'],
  [{ estimate: 0 }, 'set the estimate to 0'],
  [{ estimate: null }, 'removed the estimate'],
  [{ priority: 'urgent' }, 'set the priority to Urgent'],
  [{ priority: 'none' }, 'removed the priority'],
  [{ description: '' }, 'removed the description'],
  [{ description: 'Why' }, 'changed the description'],
  [{ title: 'Ship' }, 'renamed this to “Ship”'],
  [{ assigneeIds: ['ben'] }, 'assigned this to Ben'],
  [{ assigneeIds: [] }, 'unassigned everybody'],
  [{ labelIds: ['bug', 'ui'] }, 'set the labels to Bug and Interface'],
])('words %o alone', (changes, phrase) => {
  expect(phrases(entry(changes))).toEqual([phrase]);
});

it('says who and what came and went in a list', () => {
  const created = entry(
    { assigneeIds: ['ben'], labelIds: ['bug'], title: 'Sail', description: '' },
    'taskCreated',
  );
  expect(
    phrases(
      created,
      entry({ assigneeIds: ['ada'] }),
      entry({ labelIds: ['bug', 'ui', 'old'] }),
      entry({ title: 'Ship' }),
      entry({ description: 'Why' }),
    ).slice(1),
  ).toEqual([
    'assigned themselves and unassigned Ben',
    'added the labels Interface and a label that is gone',
    'renamed this from “Sail” to “Ship”',
    'wrote a description',
  ]);
});

it('joins what was done in one go', () => {
  expect(phrases(entry({ columnId: 'done', priority: 'high', dueOn: null }))).toEqual([
    'moved this to Done, set the priority to High and removed the due date',
  ]);
});

it('knows archiving and restoring, and passes over what it does not know', () => {
  expect(phrases(entry({}, 'taskDeleted'), entry({}, 'taskRestored'), entry({}, 'taskLaminated'))).toEqual([
    'archived this',
    'restored this',
  ]);
});
