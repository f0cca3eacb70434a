const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Whether this machine can tell the time in a zone. */
export function isKnownTimeZone(name: string): boolean {
  try {
    formatterFor(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first moment after another at which a day's clock in a zone shows a time, given in minutes from
 * midnight, or a later one: where clocks are put forward over it that is when they are, and where they
 * show it twice it is the first time.
 */
export function nextTimeOfDay(after: Date, minutes: number, timeZone: string): Date {
  const today = Math.floor(clockAt(after.getTime(), timeZone) / dayMs) * dayMs;
  for (let midnight = today; ; midnight += dayMs) {
    const found = firstMomentOf(midnight + minutes * minuteMs, timeZone);
    if (found > after.getTime()) return new Date(found);
  }
}

/** What a zone's clock shows, as if it were in UTC. */
function clockAt(momentMs: number, timeZone: string): number {
  const parts = formatterFor(timeZone).formatToParts(momentMs);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function firstMomentOf(clock: number, timeZone: string): number {
  const offsets = [-dayMs, dayMs].map((byMs) => clockAt(clock + byMs, timeZone) - (clock + byMs));
  const candidates = offsets.map((offsetMs) => clock - offsetMs).sort((a, b) => a - b);
  const [early = clock, late = clock] = candidates;
  const shown = candidates.find((moment) => clockAt(moment, timeZone) === clock);
  return shown ?? whenPassed(clock, early, late, timeZone);
}

/** When clocks are put forward over a time: narrowed down to the minute. */
function whenPassed(clock: number, before: number, after: number, timeZone: string): number {
  let [low, high] = [before, after];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (clockAt(middle, timeZone) < clock) low = middle;
    else high = middle;
  }
  return high;
}

/** Making one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
