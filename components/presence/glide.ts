type Point = { x: number; y: number };

/** Half of the way in this time: a cursor that comes in 20 steps a second seems to move without any. */
const halfwayMs = 35;
const closeEnoughPx = 0.3;

/** Where something is on its way to a target, `elapsedMs` later; the same at any frame rate. */
export function glide(from: Point, to: Point, elapsedMs: number): Point {
  const left = 0.5 ** (elapsedMs / halfwayMs);
  const next = { x: to.x + (from.x - to.x) * left, y: to.y + (from.y - to.y) * left };
  const isThere = Math.abs(next.x - to.x) < closeEnoughPx && Math.abs(next.y - to.y) < closeEnoughPx;
  return isThere ? to : next;
}
