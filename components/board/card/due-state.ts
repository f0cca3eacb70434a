import { addDays } from '@/components/ui/day-steps';

export type DueState = 'overdue' | 'today' | 'tomorrow' | 'later';

/** How pressing a due day is; both days are `YYYY-MM-DD`. */
export function dueState(day: string, today: string): DueState {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day === addDays(today, 1) ? 'tomorrow' : 'later';
}
