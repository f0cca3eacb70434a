const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day (`YYYY-MM-DD`) as people read it, the same in every time zone: "3 Dec", "3 Dec 2027" in another year. */
export function dayText(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return (day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth : withYear).format(date);
}

/** The reader's own day as `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return [moment.getFullYear(), twoDigits(moment.getMonth() + 1), twoDigits(moment.getDate())].join('-');
}
