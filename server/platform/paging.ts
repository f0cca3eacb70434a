import { AppError } from '../../contract/errors';

/** Cursors are opaque to callers; inside is the number that the next page continues from. */
export function encodeCursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

/** The number in a cursor; anything that `encodeCursor` did not make is refused. */
export function decodeCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const position = Number(text);
  if (!/^\d{1,15}$/.test(text) || encodeCursor(position) !== cursor) {
    throw new AppError('validation', 'The cursor is not one of ours', {
      fields: [{ path: 'cursor', message: 'is not a cursor of this list' }],
    });
  }
  return position;
}

/** A page from `limit + 1` rows: the extra one only tells that there is more. */
export function toPage<Item>(
  items: Item[],
  limit: number,
  positionOf: (item: Item) => number,
): { items: Item[]; nextCursor?: string } {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  if (items.length <= limit || last === undefined) return { items: page };
  return { items: page, nextCursor: encodeCursor(positionOf(last)) };
}
