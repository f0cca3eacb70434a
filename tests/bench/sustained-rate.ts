import type { Room } from './room';
import { runSaturated, runSteady, type Trial } from './trial';

/** Longest that the slowest of a hundred updates may take. */
export const maxP99Ms = 100;

const step = 1.1;
const maxSteps = 6;

/**
 * The highest rate that is kept up: from what the room manages when driven as fast as it goes, up or down
 * by a tenth until one rate holds and the next does not.
 */
export async function findSustainedRate(room: Room, trialMs: number): Promise<Trial> {
  const saturated = await runSaturated(room, trialMs);
  let best = await runSteady(room, saturated.rate, trialMs);
  const goesUp = isSustained(best);
  for (let count = 1; count <= maxSteps; count += 1) {
    const rate = goesUp ? saturated.rate * step ** count : saturated.rate / step ** count;
    const trial = await runSteady(room, rate, trialMs);
    if (!goesUp || isSustained(trial)) best = trial;
    if (goesUp !== isSustained(trial)) break;
  }
  return best;
}

export function isSustained({ p99, isWhole }: Trial): boolean {
  return isWhole && p99 < maxP99Ms;
}
