import { type Entry, entriesOf } from '../history';

/** G3: the log has no gap, and each client applies each event once, in its order, as it stands in the log. */
export function judgeOrder(entries: readonly Entry[]): string[] {
  return [...judgeLog(entries), ...judgeClients(entries)];
}

function judgeLog(entries: readonly Entry[]): string[] {
  const last = new Map<string, number>();
  return entriesOf(entries, 'logged').flatMap(({ stream, seq }) => {
    const expected = (last.get(stream) ?? seq - 1) + 1;
    last.set(stream, seq);
    return seq === expected ? [] : [`gap: ${stream} goes from ${expected - 1} to ${seq} in the log`];
  });
}

function judgeClients(entries: readonly Entry[]): string[] {
  const logged = new Map(
    entriesOf(entries, 'logged').map(({ stream, seq, eventId }) => [`${stream} ${seq}`, eventId]),
  );
  const last = new Map<string, number>();
  return entries.flatMap((entry) => {
    if (entry.kind !== 'applied' && entry.kind !== 'replaced') return [];
    const { client, stream, seq } = entry;
    const place = `${client} ${stream}`;
    const before = last.get(place);
    last.set(place, seq);
    if (entry.kind === 'replaced') return [];
    if (before !== undefined && seq !== before + 1) {
      return [`order: ${client} applied ${seq} of ${stream} after ${before}`];
    }
    if (logged.get(`${stream} ${seq}`) !== entry.eventId) {
      return [`order: ${client} applied at ${seq} of ${stream} what is not there in the log`];
    }
    return [];
  });
}
