'use client';

import { Calendar, CalendarX } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { dayOf, dayText } from '@/components/ui/day-text';
import { useNow } from '@/components/ui/use-now';
import { dueState } from './due-state';

type DueDateProps = {
  /** `YYYY-MM-DD` */
  day: string;
  isDone: boolean;
};

/** When a task is due, in words when that is near or past. The server does not know the reader's day, and says the date. */
export function DueDate({ day, isDone }: DueDateProps) {
  const now = useNow();
  const today = now === 0 ? undefined : dayOf(new Date(now));
  const state = today === undefined || isDone ? 'later' : dueState(day, today);
  const isOverdue = state === 'overdue';
  const Icon = isOverdue ? CalendarX : Calendar;
  return (
    <span
      className={classNames(
        'flex items-center gap-4 whitespace-nowrap tabular-nums',
        isOverdue && 'text-danger',
        (state === 'today' || state === 'tomorrow') && 'text-warn',
      )}
    >
      <Icon aria-hidden="true" className="size-12!" />
      <time dateTime={day}>
        {isOverdue && 'Overdue, '}
        {state === 'today' && 'Today'}
        {state === 'tomorrow' && 'Tomorrow'}
        {(isOverdue || state === 'later') && dayText(day, today ?? day)}
      </time>
    </span>
  );
}
