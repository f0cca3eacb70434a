'use client';

import { type ReactNode, useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { Avatar } from '@/components/ui/avatar';
import { TextField } from '@/components/ui/text-field';
import { FilterToggle } from './filter-toggle';
import type { TaskFilter } from './task-filter';
import { setTaskFilter } from './use-task-filter';

/** Filters as one types and chooses; what is chosen in one group is alternatives, the groups narrow each other. */
export function FilterForm({ filter }: { filter: TaskFilter }) {
  const members = useProject((view) => view.members);
  const labels = useProject((view) => view.labels);
  // The URL follows a moment later; the field must not wait for it.
  const [text, setText] = useState(filter.text);

  const type = (typed: string) => {
    setText(typed);
    setTaskFilter({ ...filter, text: typed }, 'typing');
  };
  const toggle = (group: 'assigneeIds' | 'labelIds', id: string) => {
    const chosen = filter[group];
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    setTaskFilter({ ...filter, [group]: next }, 'choice');
  };

  return (
    <div className="flex flex-col gap-12">
      <TextField
        aria-label="Title or key"
        placeholder="Title or key"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <FilterGroup name="Assignees">
        {[...members.values()].map(({ userId, name }) => (
          <FilterToggle
            key={userId}
            isOn={filter.assigneeIds.includes(userId)}
            onToggle={() => toggle('assigneeIds', userId)}
          >
            <Avatar person={{ id: userId, name }} size={16} isDecorative />
            {name}
          </FilterToggle>
        ))}
      </FilterGroup>
      {labels.size > 0 && (
        <FilterGroup name="Labels">
          {[...labels.values()].map(({ id, name, color }) => (
            <FilterToggle
              key={id}
              color={color}
              isOn={filter.labelIds.includes(id)}
              onToggle={() => toggle('labelIds', id)}
            >
              {name}
            </FilterToggle>
          ))}
        </FilterGroup>
      )}
    </div>
  );
}

function FilterGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h3 className="mb-4 text-ink-3 text-meta">{name}</h3>
      <div className="flex flex-wrap gap-4">{children}</div>
    </section>
  );
}
