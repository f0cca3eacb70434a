import { describe, expect, test } from 'vitest';
import { StreamQueue } from './stream-queue';

const [website, mobile] = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000002'];

describe('changes on one stream', () => {
  test('run one after the other, in the order in which they came', async () => {
    const { queue, run, started, finish } = recordedQueue();
    for (const task of ['t1', 't2']) queue.learn(task, `project:${website}`);
    const all = Promise.all([run('t1', 'first'), run('t2', 'second'), run(website, 'third')]);
    await settled();
    expect(started).toEqual(['first']);
    finish();
    await settled();
    expect(started).toEqual(['first', 'second']);
    finish();
    await settled();
    finish();
    expect(await all).toEqual(['first', 'second', 'third']);
  });

  test('go on after one that failed', async () => {
    const queue = new StreamQueue();
    const failing = queue.run(website, () => Promise.reject(new Error('refused')));
    const next = queue.run(website, () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('done');
  });

  test('are turned away as busy when too many wait', async () => {
    const { queue, run, finish } = recordedQueue();
    const waiting = Array.from({ length: 256 }, () => run(website, 'waiting'));
    await expect(queue.run(website, () => Promise.resolve())).rejects.toMatchObject({ code: 'busy' });
    for (const _ of waiting) {
      await settled();
      finish();
    }
    await Promise.all(waiting);
    expect(await queue.run(website, () => Promise.resolve('again'))).toBe('again');
  });
});

test('changes on two streams do not wait for each other', async () => {
  const { run, started, finish } = recordedQueue();
  const all = Promise.all([run(website, 'one'), run(mobile, 'other')]);
  await settled();
  expect(started).toEqual(['one', 'other']);
  finish();
  finish();
  await all;
});

/** A queue whose works say when they start, and end one by one. */
function recordedQueue() {
  const queue = new StreamQueue();
  const started: string[] = [];
  const running: (() => void)[] = [];
  const run = (resourceId: string, name: string) =>
    queue.run(resourceId, async () => {
      started.push(name);
      await new Promise<void>((resolve) => running.push(resolve));
      return name;
    });
  return { queue, run, started, finish: () => running.shift()?.() };
}

/** Everything that only waits for promises has happened. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
