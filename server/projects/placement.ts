import { generateKeyBetween } from 'fractional-indexing';
import { compareByPosition } from '../../contract/order';

type Positioned = { id: string; position: string };

/** Where something is put: before or after another, else at the end. */
export type Place = { beforeId?: string | undefined; afterId?: string | undefined };

/** Keys longer than this are dealt out anew; repeated insertion at one spot lets them grow. */
export const maxKeyLength = 50;

/**
 * The fractional key for a place among siblings. Only under a lock of what holds the siblings: two
 * writers that saw the same neighbours would make the same key. A sibling that is no longer there
 * (somebody moved it meanwhile) means the end.
 */
export function keyForPlace(siblings: readonly Positioned[], { beforeId, afterId }: Place): string {
  const ordered = siblings.toSorted(compareByPosition);
  const index = indexOfPlace(ordered, beforeId, afterId);
  return generateKeyBetween(ordered[index - 1]?.position ?? null, ordered[index]?.position ?? null);
}

function indexOfPlace(ordered: readonly Positioned[], beforeId?: string, afterId?: string): number {
  const anchor = ordered.findIndex(({ id }) => id === (beforeId ?? afterId));
  if (anchor === -1) return ordered.length;
  return afterId === undefined ? anchor : anchor + 1;
}
