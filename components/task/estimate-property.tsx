'use client';

import { useExecute } from '@/client/react/use-execute';
import { TextField } from '@/components/ui/text-field';
import { limits } from '@/contract/limits';
import type { Task } from '@/contract/tasks';
import { usePendingValue } from './use-pending-value';

type EstimatePropertyProps = { task: Task; canWrite: boolean };

/** How much it is, in whatever the team counts: half steps, or nothing. */
export function EstimateProperty({ task, canWrite }: EstimatePropertyProps) {
  const execute = useExecute();
  const shown = task.estimate === null ? '' : String(task.estimate);
  const save = (text: string) => {
    const estimate = text === '' ? null : Math.round(Number(text) * 2) / 2;
    if (estimate !== null && !(estimate >= 0 && estimate <= limits.estimateMax)) return;
    execute('updateTask', { taskId: task.id, estimate });
  };
  const typed = usePendingValue(shown, save, 1_500);

  if (!canWrite) return shown || <span className="text-ink-3">None</span>;
  return (
    <div className="-mx-[9px] w-[calc(100%+9px)]" {...(typed.isPending && { 'data-owns-escape': '' })}>
      <TextField
        aria-label="Estimate"
        variant="inline"
        type="number"
        inputMode="decimal"
        min={0}
        max={limits.estimateMax}
        step={0.5}
        placeholder="None"
        value={typed.value}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={typed.flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter') typed.flush();
          if (event.key === 'Escape') typed.revert();
        }}
      />
    </div>
  );
}
