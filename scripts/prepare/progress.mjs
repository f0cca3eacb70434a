const isTerminal = Boolean(process.stdout.isTTY);
const refreshMs = isTerminal ? 250 : 2_000;
const dotsPerTime = 5;

/**
 * Does one piece of work under a line that never stands still: on a terminal it is rewritten with
 * the elapsed time and the latest note, elsewhere (a log) it grows by dots and times.
 *
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const startedAt = performance.now();
  let latestNote = '';
  let dots = 0;
  const show = () => process.stdout.write(isTerminal ? liveLine() : nextMark());
  const nextMark = () => {
    dots += 1;
    return dots % dotsPerTime === 0 ? ` ${elapsed(startedAt)}` : ' .';
  };
  const liveLine = () => {
    const text = [title, elapsed(startedAt), latestNote].filter(Boolean).join(' · ');
    return `\r\u001b[2K${text.slice(0, (process.stdout.columns || 80) - 1)}`;
  };
  process.stdout.write(isTerminal ? liveLine() : title);
  const timer = setInterval(show, refreshMs);
  try {
    const result = await work((text) => {
      latestNote = text.trim();
    });
    finish('done in');
    return result;
  } catch (error) {
    finish('failed after');
    throw error;
  } finally {
    clearInterval(timer);
  }

  /** @param {string} outcome */
  function finish(outcome) {
    const start = isTerminal ? `\r\u001b[2K${title}` : '';
    process.stdout.write(`${start} ${outcome} ${elapsed(startedAt)}\n`);
  }
}

/** @param {number} startedAt */
function elapsed(startedAt) {
  const seconds = (performance.now() - startedAt) / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 100
    ? `${Math.round(seconds)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
