/** How long a receiver believes a signal that is not repeated. */
export const signalTtlMs = {
  typing: 5_000,
  editing: 8_000,
  cursor: 60_000,
  drag: 2_000,
  takeOver: 10_000,
} as const;

/** Signals of a room that come within one tick travel as one frame. */
export const signalTickMs = 50;
