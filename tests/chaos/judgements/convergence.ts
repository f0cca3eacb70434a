import { type Entry, entriesOf } from '../history';

/** G4: when all is quiet again, every client shows what the database holds. */
export function judgeConvergence(entries: readonly Entry[]): string[] {
  const truths = new Map(entriesOf(entries, 'truth').map((truth) => [truth.stream, truth]));
  return entriesOf(entries, 'screen').flatMap(({ client, stream, seq, hash }) => {
    const truth = truths.get(stream);
    if (!truth) return [`convergence: nobody knows the truth of ${stream}`];
    if (seq !== truth.seq)
      return [`convergence: ${client} stands at ${seq} of ${stream}, not at ${truth.seq}`];
    return hash === truth.hash ? [] : [`convergence: ${client} shows something else of ${stream} at ${seq}`];
  });
}
