import { expect, it } from 'vitest';
import { compareByPosition } from '../../contract/order';
import { maxKeyLength } from '../../server/projects/placement';
import { createTasks, createTeam } from '../support/factories';
import { run, useDatabase } from '../support/services';
import { contentsOf, eventsAfter, loadProject, reduceProject } from '../support/view';

useDatabase();

/** A key grows by one character in about six insertions at one spot. */
const insertions = maxKeyLength * 7;

it('cards put at one spot again and again keep their order, under keys that stay short', {
  timeout: 60_000,
}, async () => {
  const team = await createTeam();
  const { owner, watcher, projectId } = team;
  const [first, last] = await createTasks(team, 2);
  const before = await loadProject(watcher, projectId);
  const inserted: string[] = [];

  for (let count = 0; count < insertions; count += 1) {
    const { task } = await run(owner, 'createTask', {
      projectId,
      title: `Task ${count}`,
      afterId: first?.id,
    });
    inserted.unshift(task.id);
  }

  const after = await loadProject(watcher, projectId);
  const tasks = [...after.state.tasks.values()].sort(compareByPosition);
  expect(tasks.map(({ id }) => id)).toEqual([first?.id, ...inserted, last?.id]);
  expect(Math.max(...tasks.map(({ position }) => position.length))).toBeLessThanOrEqual(maxKeyLength);
  expect(new Set(tasks.map(({ position }) => position)).size).toBe(tasks.length);
  const events = await eventsAfter(watcher, projectId, before.seq);
  expect(events.length).toBeGreaterThan(insertions);
  const followed = before.state.comments.keys();
  expect(contentsOf(reduceProject(before, events))).toEqual(contentsOf(after, followed));
});
