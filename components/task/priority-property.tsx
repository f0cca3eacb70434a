'use client';

import { useExecute } from '@/client/react/use-execute';
import { Picker } from '@/components/ui/picker';
import type { Priority, Task } from '@/contract/tasks';
import { priorities, priorityNames } from './priorities';
import { PriorityMark } from './priority-mark';
import { PropertyButton } from './property-button';

type PriorityPropertyProps = { task: Task; canWrite: boolean };

const options = priorities.map((priority) => ({
  value: priority,
  label: priorityNames[priority],
  icon: <PriorityMark priority={priority} />,
}));

export function PriorityProperty({ task, canWrite }: PriorityPropertyProps) {
  const execute = useExecute();
  const { id, priority } = task;
  const value = (
    <span className="inline-flex items-center gap-6">
      <span className="text-ink-3">
        <PriorityMark priority={priority} />
      </span>
      <span className={priority === 'none' ? 'text-ink-3' : undefined}>{priorityNames[priority]}</span>
    </span>
  );
  if (!canWrite) return value;
  return (
    <Picker
      label="Priority"
      options={options}
      selected={[priority]}
      onChange={([next]) => execute('updateTask', { taskId: id, priority: next as Priority })}
      trigger={<PropertyButton label={`Priority: ${priorityNames[priority]}`}>{value}</PropertyButton>}
    />
  );
}
