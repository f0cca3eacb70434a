import { expect, it, vi } from 'vitest';
import type { ProjectPerson } from '../contract/projects';
import { ProjectPeople } from './project-people';

const ada = { userId: 'ada', name: 'Ada' };
const ben = { userId: 'ben', name: 'Ben' };

function peopleOf(...answers: (readonly ProjectPerson[] | Error)[]) {
  const read = vi.fn(async () => {
    const answer = answers[Math.min(read.mock.calls.length, answers.length) - 1] ?? [];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const people = new ProjectPeople(read);
  const nameOf = (id: string) => people.names.getState().get(id);
  return { people, read, nameOf };
}

it('reads once for all who are asked for in one go', async () => {
  const { people, read, nameOf } = peopleOf([ada, ben]);
  people.want(['ada']);
  people.want(['ada', 'ben']);
  await expect.poll(() => nameOf('ben')).toBe('Ben');
  expect(read).toHaveBeenCalledTimes(1);
});

it('does not ask again for somebody who is not known there', async () => {
  const { people, read, nameOf } = peopleOf([ada]);
  people.want(['ada', 'nobody']);
  await expect.poll(() => nameOf('ada')).toBe('Ada');
  people.want(['nobody']);
  expect(read).toHaveBeenCalledTimes(1);
});

it('reads anew for who left later', async () => {
  const { people, nameOf } = peopleOf([ada], [ada, ben]);
  people.want(['ada']);
  await expect.poll(() => nameOf('ada')).toBe('Ada');
  people.want(['ben']);
  await expect.poll(() => nameOf('ben')).toBe('Ben');
});

it('asks again after asking failed', async () => {
  const { people, read, nameOf } = peopleOf(new Error('no answer'), [ada]);
  people.want(['ada']);
  await expect.poll(() => read.mock.calls.length).toBe(1);
  await expect
    .poll(() => {
      people.want(['ada']);
      return nameOf('ada');
    })
    .toBe('Ada');
});
