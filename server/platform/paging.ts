import { AppError } from '../../contract/errors';

/** Cursors are opaque to callers; inside is what the next page continues from. */
export function encodeCursor(place: string | number): string {
  return Buffer.from(String(place)).toString('base64url');
}

/** What is in a cursor; anything that `encodeCursor` did not make of such a place is refused. */
export function decodeCursor(cursor: string, pattern: RegExp): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!pattern.test(place) || encodeCursor(place) !== cursor) {
    throw new AppError('validation', 'The cursor is not one of ours', {
      fields: [{ path: 'cursor', message: 'is not a cursor of this list' }],
    });
  }
  return place;
}

/** The number in the cursor of a list that is ordered by a number. */
export function decodeNumberCursor(cursor: string): number {
  return Number(decodeCursor(cursor, /^\d{1,15}$/));
}

/** The id in the cursor of a list that is ordered by ids. */
export function decodeIdCursor(cursor: string): string {
  return decodeCursor(cursor, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
}

/** A page from `limit + 1` rows: the extra one only tells that there is more. */
export function toPage<Item>(
  items: Item[],
  limit: number,
  placeOf: (item: Item) => string | number,
): { items: Item[]; nextCursor?: string } {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  if (items.length <= limit || last === undefined) return { items: page };
  return { items: page, nextCursor: encodeCursor(placeOf(last)) };
}
