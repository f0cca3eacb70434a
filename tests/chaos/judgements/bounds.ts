import { type Entry, entriesOf } from '../history';

/** Figures of a run stay within what was promised for them. */
export function judgeBounds(entries: readonly Entry[]): string[] {
  return entriesOf(entries, 'measured')
    .filter(({ value, atMost }) => !(value <= atMost))
    .map(({ name, value, atMost }) => `bound: ${name} was ${value}, at most ${atMost} is promised`);
}
