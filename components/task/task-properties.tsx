'use client';

import type { Task } from '@/contract/tasks';
import { AssigneesProperty } from './assignees-property';
import { ColumnProperty } from './column-property';
import { DateProperty } from './date-property';
import { EstimateProperty } from './estimate-property';
import { LabelsProperty } from './labels-property';
import { PriorityProperty } from './priority-property';
import { PropertyRow } from './property-row';

type TaskPropertiesProps = { task: Task; canWrite: boolean };

/** Everything about a task that is chosen rather than written. */
export function TaskProperties(props: TaskPropertiesProps) {
  return (
    <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-8 gap-y-2">
      <PropertyRow label="Column">
        <ColumnProperty {...props} />
      </PropertyRow>
      <PropertyRow label="Assignees">
        <AssigneesProperty {...props} />
      </PropertyRow>
      <PropertyRow label="Labels">
        <LabelsProperty {...props} />
      </PropertyRow>
      <PropertyRow label="Priority">
        <PriorityProperty {...props} />
      </PropertyRow>
      <PropertyRow label="Start">
        <DateProperty {...props} field="startOn" label="Start date" />
      </PropertyRow>
      <PropertyRow label="Due">
        <DateProperty {...props} field="dueOn" label="Due date" />
      </PropertyRow>
      <PropertyRow label="Estimate">
        <EstimateProperty {...props} />
      </PropertyRow>
    </dl>
  );
}
