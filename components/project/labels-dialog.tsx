'use client';

import { useMemo } from 'react';
import { useProject } from '@/client/react/project-context';
import { usePermission } from '@/client/react/use-permission';
import { Chip } from '@/components/ui/chip';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { LabelRow } from './label-row';
import { NewLabelForm } from './new-label-form';

type LabelsDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** The labels of a project. */
export function LabelsDialog({ isOpen, onOpenChange }: LabelsDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Labels">
      <Labels />
    </Dialog>
  );
}

function Labels() {
  const canWrite = usePermission('label.write');
  const labels = useProject((view) => view.labels);
  const tasks = useProject((view) => view.tasks);
  const ordered = useMemo(() => [...labels.values()].sort((a, b) => a.name.localeCompare(b.name)), [labels]);
  const taskCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { labelIds } of tasks.values()) {
      for (const id of labelIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }, [tasks]);

  return (
    <>
      {canWrite && <NewLabelForm />}
      {ordered.length === 0 && (
        <EmptyState>Labels say what a task is about: a bug, a place, a theme.</EmptyState>
      )}
      <ul aria-label="Labels" className="-mx-8">
        {ordered.map((label) =>
          canWrite ? (
            <LabelRow key={label.id} label={label} taskCount={taskCounts.get(label.id) ?? 0} />
          ) : (
            <li key={label.id} className="flex min-h-32 items-center px-8">
              <Chip color={label.color}>{label.name}</Chip>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
