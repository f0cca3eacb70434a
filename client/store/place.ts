import { generateKeyBetween } from 'fractional-indexing';
import { compareByPosition } from '../../contract/order';

type Positioned = { id: string; position: string };
type Place = { beforeId?: string | undefined; afterId?: string | undefined };

/** The key that the server will most likely make for a place among siblings; at the end unless placed. */
export function predictPosition(siblings: readonly Positioned[], { beforeId, afterId }: Place): string {
  const ordered = siblings.toSorted(compareByPosition);
  const anchor = ordered.findIndex(({ id }) => id === (beforeId ?? afterId));
  const index = anchor === -1 ? ordered.length : afterId === undefined ? anchor : anchor + 1;
  const before = ordered[index - 1]?.position ?? null;
  const after = ordered[index]?.position ?? null;
  // Two predictions may have made the same key; the order is settled by the server's.
  return before !== null && after !== null && before >= after ? before : generateKeyBetween(before, after);
}
