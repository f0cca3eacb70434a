/** Nothing here has to be repeatable: it is a play for one visitor. */
export function between(min: number, max: number): number {
  return min + Math.random() * (max - min);
}

export function oneOf<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(Math.random() * items.length)];
}
