type Positioned = { id: string; position: string };

/**
 * The one order of cards and columns: fractional keys compared by code unit (the database column has
 * the "C" collation), ties settled by id, so that every screen shows the same order.
 */
export function compareByPosition(a: Positioned, b: Positioned): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
