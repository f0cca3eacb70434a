'use client';

import { useMemo } from 'react';
import { useClient } from '@/client/react/client-context';
import { useProject } from '@/client/react/project-context';
import { Avatar } from '@/components/ui/avatar';
import { Picker } from '@/components/ui/picker';
import type { Task } from '@/contract/tasks';
import { PropertyButton } from './property-button';
import { useSaveTask } from './use-save-task';

type AssigneesPropertyProps = { task: Task; canWrite: boolean };

/** Who does it. */
export function AssigneesProperty({ task, canWrite }: AssigneesPropertyProps) {
  const { userId } = useClient();
  const save = useSaveTask(task.id);
  const members = useProject((view) => view.members);
  const { assigneeIds, version } = task;

  const options = useMemo(() => {
    const byName = [...members.values()].sort((a, b) => a.name.localeCompare(b.name));
    // Oneself first: that is whom one assigns most.
    return [
      ...byName.filter((member) => member.userId === userId),
      ...byName.filter((member) => member.userId !== userId),
    ].map((member) => ({
      value: member.userId,
      label: member.name,
      icon: <Avatar person={{ id: member.userId, name: member.name }} size={20} isDecorative />,
      ...(member.userId === userId && { hint: 'You' }),
    }));
  }, [members, userId]);

  const assignees = assigneeIds.flatMap((id) => members.get(id) ?? []);
  const value =
    assignees.length === 0 ? (
      <span className="text-ink-3">Nobody yet</span>
    ) : (
      assignees.map(({ userId: id, name }) => (
        <span key={id} className="inline-flex min-w-0 items-center gap-6 pr-6">
          <Avatar person={{ id, name }} size={20} isDecorative />
          <span className="truncate">{name}</span>
        </span>
      ))
    );
  if (!canWrite) return <span className="flex flex-wrap gap-6">{value}</span>;
  const names = assignees.map(({ name }) => name).join(', ') || 'nobody';
  return (
    <Picker
      isMultiple
      label="Assignees"
      placeholder="Find a person…"
      emptyText="Nobody by that name is in this project."
      options={options}
      selected={assigneeIds}
      onChange={(next) => save('assigneeIds', next, { value: assigneeIds, version })}
      trigger={<PropertyButton label={`Assignees: ${names}`}>{value}</PropertyButton>}
    />
  );
}
