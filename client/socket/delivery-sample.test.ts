import { expect, it, vi } from 'vitest';
import { DeliverySample } from './delivery-sample';

it('confirms one event in twenty, once it is painted', () => {
  const confirm = vi.fn();
  const painting: (() => void)[] = [];
  const sample = new DeliverySample(confirm, (work) => painting.push(work));
  for (let number = 1; number <= 60; number += 1) sample.note(`event-${number}`);
  expect(confirm).not.toHaveBeenCalled();
  for (const work of painting) work();
  expect(confirm).toHaveBeenCalledTimes(3);
  const [first, second] = confirm.mock.calls.map(([id]) => Number(String(id).slice('event-'.length)));
  expect((second ?? 0) - (first ?? 0)).toBe(20);
});

it('leaves out what a page that was put away shows late', () => {
  const confirm = vi.fn();
  const painting: (() => void)[] = [];
  const sample = new DeliverySample(confirm, (work) => painting.push(work));
  for (let number = 1; number <= 20; number += 1) sample.note(`event-${number}`);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  for (const work of painting) work();
  expect(confirm).not.toHaveBeenCalled();
});
