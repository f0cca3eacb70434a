/** In how many slices a window is counted: what it forgets too late is at most one of them. */
export const slicesPerWindow = 10;

/**
 * Counts requests per key in a window that slides: in no stretch of `windowMs` are more than the limit taken. What
 * is refused is not counted, or who never stops asking would never be let in again.
 */
export type RequestWindow = {
  /** Takes one request; answers 0 if there was room for it, else after how many ms there will be. */
  take(key: string, limit: number): Promise<number>;
  /** The same without taking it. */
  wait(key: string, limit: number): Promise<number>;
};
