'use client';

import { Avatar, type AvatarSize } from './avatar';
import { Popover } from './popover';
import { Tooltip } from './tooltip';

type Person = {
  id: string;
  name: string;
  presence?: 'online' | 'idle';
  /** What more there is to say of them: "in WEB-12". */
  detail?: string | undefined;
};

type AvatarStackProps = {
  people: readonly Person[];
  /** What these people are here: "Assignees", "Here now". */
  label: string;
  max?: number;
  size?: AvatarSize;
  /** Makes each face a button, and "+4" a list of buttons. */
  onSelect?: (person: Person) => void;
  /** What a click on a face does, for its name: "Follow Ada". */
  actionLabel?: string;
};

/** Overlapping faces, with the rest behind "+n". */
export function AvatarStack({
  people,
  label,
  max = 4,
  size = 20,
  onSelect,
  actionLabel = 'Show',
}: AvatarStackProps) {
  const shown = people.length > max + 1 ? people.slice(0, max) : people;
  const rest = people.slice(shown.length);
  if (people.length === 0) return null;

  return (
    <ul aria-label={label} className="flex items-center -space-x-4">
      {shown.map((person) => (
        <li key={person.id} className="grid">
          {onSelect ? (
            <Tooltip content={[`${actionLabel} ${person.name}`, person.detail].filter(Boolean).join(' · ')}>
              <button
                type="button"
                aria-label={`${actionLabel} ${person.name}`}
                onClick={() => onSelect(person)}
                className="grid min-h-24 min-w-24 place-items-center rounded-round hover:z-bar"
              >
                <RingedAvatar person={person} size={size} isDecorative />
              </button>
            </Tooltip>
          ) : (
            <Tooltip content={person.name}>
              <span className="grid">
                <RingedAvatar person={person} size={size} />
              </span>
            </Tooltip>
          )}
        </li>
      ))}
      {rest.length > 0 && (
        <li className="grid">
          <Popover
            label={label}
            align="end"
            hasPadding={false}
            trigger={
              <button
                type="button"
                aria-label={`${rest.length} more`}
                className="ml-6 grid h-24 min-w-24 place-items-center rounded-round px-4 text-meta text-ink-2 tabular-nums hover:bg-fill hover:text-ink"
              >
                +{rest.length}
              </button>
            }
          >
            <ul className="max-h-[50dvh] overflow-y-auto p-4">
              {people.map((person) => (
                <li key={person.id}>
                  <PersonLine person={person} onSelect={onSelect} />
                </li>
              ))}
            </ul>
          </Popover>
        </li>
      )}
    </ul>
  );
}

function RingedAvatar({
  person,
  size,
  isDecorative,
}: {
  person: Person;
  size: AvatarSize;
  isDecorative?: boolean;
}) {
  return (
    <span className="grid rounded-round border-2 border-(--ring,var(--color-surface-0))">
      <Avatar
        person={person}
        size={size}
        presence={person.presence === 'idle' ? 'idle' : undefined}
        isDecorative={isDecorative}
      />
    </span>
  );
}

function PersonLine({ person, onSelect }: { person: Person; onSelect?: (person: Person) => void }) {
  const line = (
    <>
      <Avatar person={person} size={20} presence={person.presence} isDecorative />
      <span className="truncate">{person.name}</span>
      {person.detail && <span className="text-ink-3 text-meta">{person.detail}</span>}
    </>
  );
  if (!onSelect) return <span className="flex h-28 items-center gap-8 px-8">{line}</span>;
  return (
    <button
      type="button"
      onClick={() => onSelect(person)}
      className="flex h-28 w-full items-center gap-8 rounded-control px-8 text-left hover:bg-fill-strong pointer-coarse:h-40"
    >
      {line}
    </button>
  );
}
