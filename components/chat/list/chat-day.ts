import { addDays } from '@/components/ui/day-steps';
import { dayText } from '@/components/ui/day-text';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** A day as people speak of it: "Today", "Yesterday", "Monday, 3 Nov". */
export function chatDay(day: string, today: string): string {
  if (day === today) return 'Today';
  if (day === addDays(today, -1)) return 'Yesterday';
  return `${weekday.format(new Date(`${day}T00:00:00Z`))}, ${dayText(day, today)}`;
}
