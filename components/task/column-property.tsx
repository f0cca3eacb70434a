'use client';

import { useMemo } from 'react';
import { useProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { Picker } from '@/components/ui/picker';
import { compareByPosition } from '@/contract/order';
import type { Task } from '@/contract/tasks';
import { PropertyButton } from './property-button';

type ColumnPropertyProps = { task: Task; canWrite: boolean };

/** The column that a task stands in; another one puts it at that one's end. */
export function ColumnProperty({ task, canWrite }: ColumnPropertyProps) {
  const execute = useExecute();
  const columns = useProject((view) => view.columns);
  const options = useMemo(
    () => [...columns.values()].sort(compareByPosition).map(({ id, name }) => ({ value: id, label: name })),
    [columns],
  );
  const name = columns.get(task.columnId)?.name ?? 'No column';
  if (!canWrite) return name;
  return (
    <Picker
      label="Column"
      options={options}
      selected={[task.columnId]}
      onChange={([columnId]) => columnId && execute('updateTask', { taskId: task.id, columnId })}
      trigger={<PropertyButton label={`Column: ${name}`}>{name}</PropertyButton>}
    />
  );
}
