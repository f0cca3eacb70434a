import { dayOf, dayText } from './day-text';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long ago a moment was, in as few words as are true. A clock that is a little ahead is "just now". */
export function relativeTimeText(moment: Date, now: Date): string {
  const agoMs = now.getTime() - moment.getTime();
  if (agoMs < minuteMs) return 'just now';
  if (agoMs < hourMs) return `${Math.floor(agoMs / minuteMs)} min ago`;
  if (agoMs < dayMs) return `${Math.floor(agoMs / hourMs)} h ago`;
  if (agoMs < 7 * dayMs) {
    const days = Math.floor(agoMs / dayMs);
    return days === 1 ? '1 day ago' : `${days} days ago`;
  }
  return dayText(dayOf(moment), dayOf(now));
}
