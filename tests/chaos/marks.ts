/** A client that hears a mark all the time is written down so often. */
const repeatMs = 100;

/** Looks for marks in a stream of bytes, also where they are split over two reads. */
export function listenFor(
  marks: readonly string[],
  onHeard: (mark: string) => void,
): (bytes: Buffer) => void {
  const longest = Math.max(...marks.map(({ length }) => length));
  const lastAtMs = new Map<string, number>();
  let tail = '';
  return (bytes) => {
    const text = tail + bytes.toString('latin1');
    tail = text.slice(-(longest - 1));
    for (const mark of marks) {
      if (!text.includes(mark)) continue;
      const nowMs = performance.now();
      if (nowMs - (lastAtMs.get(mark) ?? Number.NEGATIVE_INFINITY) < repeatMs) continue;
      lastAtMs.set(mark, nowMs);
      onHeard(mark);
    }
  };
}
