import { type Entry, entriesOf } from '../history';

/** G9: whoever lost their place hears nothing more when the time allowed for it is up. */
export function judgeRevocation(entries: readonly Entry[]): string[] {
  const heard = entriesOf(entries, 'heard');
  return entriesOf(entries, 'revoked').flatMap(({ client, mark, atMs, withinMs }) => {
    const late = heard.filter(
      (entry) => entry.client === client && entry.mark === mark && entry.atMs > atMs + withinMs,
    );
    return late.slice(0, 1).map((entry) => {
      return `revocation: ${client} heard of ${mark} ${entry.atMs - atMs} ms after losing it`;
    });
  });
}
