'use client';

import { type CSSProperties, useMemo } from 'react';
import { useProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import { nextLabelColour } from '@/components/project/label-colours';
import { Chip } from '@/components/ui/chip';
import { Picker } from '@/components/ui/picker';
import type { Task } from '@/contract/tasks';
import { PropertyButton } from './property-button';
import { useSaveTask } from './use-save-task';

type LabelsPropertyProps = { task: Task; canWrite: boolean };

/** What it is about; a label that is missing is made on the way. */
export function LabelsProperty({ task, canWrite }: LabelsPropertyProps) {
  const execute = useExecute();
  const save = useSaveTask(task.id);
  const labels = useProject((view) => view.labels);
  const { labelIds, version, projectId } = task;

  const options = useMemo(
    () =>
      [...labels.values()]
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name, color }) => ({ value: id, label: name, icon: <Dot color={color} /> })),
    [labels],
  );
  const saveIds = (next: string[]) => save('labelIds', next, { value: labelIds, version });

  const create = (name: string) => {
    const color = nextLabelColour([...labels.values()].map((label) => label.color));
    const { mutationId } = execute('createLabel', { projectId, name, color });
    saveIds([...labelIds, mutationId]);
  };

  const worn = labelIds.flatMap((id) => labels.get(id) ?? []);
  const value =
    worn.length === 0 ? (
      <span className="text-ink-3">None</span>
    ) : (
      worn.map(({ id, name, color }) => (
        <Chip key={id} color={color}>
          {name}
        </Chip>
      ))
    );
  if (!canWrite) return <span className="flex flex-wrap gap-4">{value}</span>;
  return (
    <Picker
      isMultiple
      label="Labels"
      placeholder="Find or create a label…"
      emptyText="No labels yet: type a name to make one."
      options={options}
      selected={labelIds}
      onChange={saveIds}
      onCreate={create}
      trigger={
        <PropertyButton label={`Labels: ${worn.map(({ name }) => name).join(', ') || 'none'}`}>
          {value}
        </PropertyButton>
      }
    />
  );
}

function Dot({ color }: { color: string }) {
  return (
    <span
      className="chip-dot size-8 rounded-round forced-color-adjust-none"
      style={{ '--chip': color } as CSSProperties}
    />
  );
}
