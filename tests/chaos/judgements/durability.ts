import { type Entry, entriesOf } from '../history';

/** G1, G13: what was acknowledged stands in the database. */
export function judgeDurability(entries: readonly Entry[]): string[] {
  const kept = new Set(entriesOf(entries, 'receipt').map(({ mutationId }) => mutationId));
  return entriesOf(entries, 'ok')
    .filter(({ mutationId }) => !kept.has(mutationId))
    .map(
      ({ client, mutationId }) => `lost: ${client} was told ok for ${mutationId}, of which nothing is left`,
    );
}
