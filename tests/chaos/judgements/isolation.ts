import { type Entry, entriesOf } from '../history';

/** G10: no byte of a project on the line of somebody who was never in it. */
export function judgeIsolation(entries: readonly Entry[]): string[] {
  const may = new Set(entriesOf(entries, 'member').map(({ client, mark }) => `${client} ${mark}`));
  const leaks = entriesOf(entries, 'heard').filter(({ client, mark }) => !may.has(`${client} ${mark}`));
  return leaks.map(({ client, mark, atMs }) => `leak: ${client} heard of ${mark} after ${atMs} ms`);
}
