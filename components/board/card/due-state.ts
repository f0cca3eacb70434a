export type DueState = 'overdue' | 'today' | 'tomorrow' | 'later';

/** How pressing a due day is; both days are `YYYY-MM-DD`. */
export function dueState(day: string, today: string): DueState {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day === nextDay(today) ? 'tomorrow' : 'later';
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
