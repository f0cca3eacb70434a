'use client';

import { dayOf } from '@/components/ui/day-text';
import { useNow } from '@/components/ui/use-now';
import { chatDay } from './chat-day';

/** Where a day begins. */
export function DayLine({ day }: { day: string }) {
  const today = dayOf(new Date(useNow()));
  return (
    <li className="flex items-center gap-8 px-16 pt-16 pb-4 text-ink-3 text-meta first:pt-8">
      <span className="h-px flex-1 bg-line" />
      <time dateTime={day}>{chatDay(day, today)}</time>
      <span className="h-px flex-1 bg-line" />
    </li>
  );
}
