import { type Entry, entriesOf } from '../history';

/** G11: everybody sees exactly those who are there. */
export function judgePresence(entries: readonly Entry[]): string[] {
  const truths = new Map(
    entriesOf(entries, 'truth').map(({ stream, online }) => [stream, online.join(', ')]),
  );
  return entriesOf(entries, 'screen').flatMap(({ client, stream, online }) => {
    const seen = online.join(', ');
    const truth = truths.get(stream) ?? '';
    return seen === truth
      ? []
      : [`presence: ${client} sees ${seen || 'nobody'} where ${truth || 'nobody'} is`];
  });
}
