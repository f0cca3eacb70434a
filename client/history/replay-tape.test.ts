import { expect, it } from 'vitest';
import type { Envelope } from '../../contract/events';
import { applyFacts } from '../../contract/project-reducer';
import { type ProjectState, projectContents, projectStateFrom } from '../../contract/project-state';
import type { Task } from '../../contract/tasks';
import { ReplayTape } from './replay-tape';

const origin: ProjectState = projectStateFrom({
  project: {} as ProjectState['project'],
  columns: [],
  labels: [],
  members: [],
  tasks: [],
});

const created = event(1, 'taskCreated', { task: { id: 't1', title: 'v1', version: 1 } as Task });
const renames = Array.from({ length: 120 }, (_, index) =>
  event(index + 2, 'taskUpdated', {
    taskId: 't1',
    changes: { title: `v${index + 2}` },
    version: index + 2,
  }),
);
const said = event(122, 'messageDeleted', { messageId: 'm1', version: 2, deletedAt: '' });
const all = [created, ...renames, said];

it('shows after each step what the reducer makes of the events until then, in whatever order it is asked', () => {
  const tape = new ReplayTape(origin, all);
  for (const count of [120, 0, 49, 50, 51, 100, 121, 1]) {
    const folded = applyFacts(origin, all.slice(0, count));
    expect(projectContents(tape.stateAfter(count)), String(count)).toEqual(projectContents(folded));
  }
});

it('takes no step for what was said in the chat', () => {
  expect(new ReplayTape(origin, all).steps).toHaveLength(121);
});

function event<Type extends Envelope['type']>(seq: number, type: Type, payload: object): Envelope {
  return { id: `e${seq}`, seq, type, payload, resourceId: 't1', actorId: 'ada' } as unknown as Envelope;
}
