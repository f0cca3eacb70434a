/** The wall clock: for what people see and what is stored. */
export function now(): Date {
  return new Date();
}

/** A clock that never jumps: for deadlines and durations. */
export function monotonicMs(): number {
  return performance.now();
}
