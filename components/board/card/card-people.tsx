'use client';

import { useProject } from '@/client/react/project-context';
import { Avatar } from '@/components/ui/avatar';

const shownFaces = 3;

/** Who has the task: faces without tooltips of ours, since a board may have a thousand of them. */
export function CardPeople({ assigneeIds }: { assigneeIds: readonly string[] }) {
  const members = useProject((view) => view.members);
  const people = assigneeIds.flatMap((userId) => members.get(userId) ?? []);
  if (people.length === 0) return null;
  const shown = people.length > shownFaces ? people.slice(0, shownFaces - 1) : people;
  const rest = people.slice(shown.length);
  return (
    <ul aria-label="Assignees" className="flex shrink-0 items-center -space-x-4">
      {shown.map(({ userId, name }) => (
        <li key={userId} title={name} className="relative grid rounded-round border-2 border-(--card)">
          <Avatar person={{ id: userId, name }} size={20} />
        </li>
      ))}
      {rest.length > 0 && (
        <li title={rest.map(({ name }) => name).join(', ')} className="relative pl-6 tabular-nums">
          +{rest.length}
        </li>
      )}
    </ul>
  );
}
