type Edges = { top: number; bottom: number };

/** How many cards a card dropped at this height comes to stand below: it goes before the first whose middle is lower. */
export function dropIndex(cards: readonly Edges[], y: number): number {
  const index = cards.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  return index === -1 ? cards.length : index;
}
