'use client';

import { Avatar } from '@/components/ui/avatar';
import { Popover } from '@/components/ui/popover';
import type { ShellPerson } from './shell-data';

type SidebarPeopleProps = {
  people: readonly ShellPerson[];
  isFolded: boolean;
};

const shownFaces = 6;

/** Who is online, at the foot of the sidebar; the whole list on click. */
export function SidebarPeople({ people, isFolded }: SidebarPeopleProps) {
  if (people.length === 0) return null;
  const label = `${people.length} online`;
  return (
    <Popover
      label="People online"
      side="top"
      hasPadding={false}
      trigger={
        <button
          type="button"
          aria-label={label}
          className="mb-8 flex min-h-28 flex-col gap-6 rounded-control p-8 text-left text-ink-3 text-meta hover:bg-fill hover:text-ink"
        >
          {isFolded ? (
            <span className="self-center tabular-nums">{people.length}</span>
          ) : (
            <>
              <span>{label}</span>
              <span className="-ml-2 flex -space-x-4">
                {people.slice(0, shownFaces).map((person) => (
                  <span key={person.id} className="rounded-round border-2 border-surface-0">
                    <Avatar person={person} size={24} isDecorative />
                  </span>
                ))}
              </span>
            </>
          )}
        </button>
      }
    >
      <ul className="max-h-[50dvh] overflow-y-auto p-4">
        {people.map((person) => (
          <li key={person.id} className="flex h-32 items-center gap-8 px-8">
            <Avatar person={person} presence={person.presence} isDecorative />
            <span className="min-w-0 flex-1 truncate">{person.name}</span>
            {person.presence === 'idle' && <span className="text-ink-3 text-meta">idle</span>}
          </li>
        ))}
      </ul>
    </Popover>
  );
}
