const lookEveryMs = 1_000;

/** More than a long task or a slow machine holds a timer back. */
const sleptMs = 4_000;

/**
 * Calls `onWake` when the page has stood still and goes on: its machine slept, or its process was stopped.
 * No event of the browser tells of that. A hidden page's timers stand still as well, so it is told too often there.
 */
export function watchSleep(onWake: () => void): () => void {
  let lastMs = Date.now();
  const timer = setInterval(() => {
    const nowMs = Date.now();
    if (nowMs - lastMs > sleptMs) onWake();
    lastMs = nowMs;
  }, lookEveryMs);
  return () => clearInterval(timer);
}
