'use client';

import { useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { addDays, nextMonday } from '@/components/ui/day-steps';
import { dayOf, dayText } from '@/components/ui/day-text';
import { Popover } from '@/components/ui/popover';
import { useNow } from '@/components/ui/use-now';
import { compareByPosition } from '@/contract/order';
import type { ProjectState } from '@/contract/project-state';
import type { Task } from '@/contract/tasks';
import { PropertyButton } from './property-button';
import { usePendingValue } from './use-pending-value';

type DatePropertyProps = { task: Task; field: 'startOn' | 'dueOn'; label: string; canWrite: boolean };

/** A day on which something begins or is due: a few days by name, any other by the calendar. */
export function DateProperty({ task, field, label, canWrite }: DatePropertyProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isDone = useProject((view) => isInLastColumn(view, task));
  const now = useNow();
  const day = task[field];
  // The server does not know the reader's day.
  const today = now === 0 ? (day ?? '1970-01-01') : dayOf(new Date(now));
  const isOverdue = field === 'dueOn' && day !== null && day < today && !isDone;
  const text = day ? `${dayText(day, today)}${isOverdue ? ', overdue' : ''}` : 'None';
  const value = <span className={isOverdue ? 'text-danger' : day ? undefined : 'text-ink-3'}>{text}</span>;
  if (!canWrite) return value;
  return (
    <Popover
      label={label}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<PropertyButton label={`${label}: ${text}`}>{value}</PropertyButton>}
    >
      <DayChoice task={task} field={field} label={label} today={today} onDone={() => setIsOpen(false)} />
    </Popover>
  );
}

type DayChoiceProps = Omit<DatePropertyProps, 'canWrite'> & { today: string; onDone: () => void };

/** Mounted with what opens, so that a half typed day does not outlive it. */
function DayChoice({ task, field, label, today, onDone }: DayChoiceProps) {
  const execute = useExecute();
  const save = (day: string | null) => execute('updateTask', { taskId: task.id, [field]: day });
  const typed = usePendingValue(task[field], save);
  const choices = [
    ['Today', today],
    ['Tomorrow', addDays(today, 1)],
    ['Monday', nextMonday(today)],
  ] as const;

  return (
    <div className="flex flex-col gap-8">
      <DateField
        aria-label={label}
        clearLabel={`Clear ${label.toLowerCase()}`}
        value={typed.value}
        onChange={typed.change}
        onEnter={() => {
          typed.flush();
          onDone();
        }}
      />
      <div className="flex flex-wrap gap-4">
        {choices.map(([name, day]) => (
          <Button
            key={name}
            size="small"
            onClick={() => {
              typed.change(day);
              typed.flush();
              onDone();
            }}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Where work ends, so that nothing there is late any more. */
function isInLastColumn({ columns }: ProjectState, { columnId }: Task): boolean {
  return columns.size > 1 && [...columns.values()].sort(compareByPosition).at(-1)?.id === columnId;
}
