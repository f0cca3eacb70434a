const dayMs = 24 * 60 * 60 * 1_000;
const minuteMs = 60 * 1_000;

export function daysBefore(today: Date, days: number): Date {
  return new Date(today.getTime() - days * dayMs);
}

export function minutesAfter(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * minuteMs);
}

/** A day as `YYYY-MM-DD`, so many days from today. */
export function dayFrom(today: Date, days: number): string {
  return daysBefore(today, -days).toISOString().slice(0, 10);
}

/**
 * A time that lies `days` before today and a little more, by up to three hours that differ with `spread`
 * (any number), so that a history does not look like a batch run.
 */
export function someTimeOn(today: Date, days: number, spread: number): Date {
  return minutesAfter(daysBefore(today, days), -1 - ((spread * 37) % 180));
}

/** Points that split the way from one time to another evenly; the last one is the end. */
export function stepsBetween(from: Date, to: Date, count: number): Date[] {
  const spanMs = to.getTime() - from.getTime();
  return Array.from(
    { length: count },
    (_, index) => new Date(from.getTime() + (spanMs * (index + 1)) / count),
  );
}
