'use client';

import { ArrowRight } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { Spinner } from '@/components/ui/spinner';

export type DemoPerson = { id: string; name: string; isAdmin?: boolean };

type DemoPeopleProps = {
  people: readonly DemoPerson[];
  onContinueAs: (person: DemoPerson) => void;
  continuingAs?: string;
};

/** The demo team as rows with faces: be one of them in this window and another in the next. */
export function DemoPeople({ people, onContinueAs, continuingAs }: DemoPeopleProps) {
  return (
    <ul aria-label="The demo team" className="overflow-hidden rounded-card border border-line bg-surface-1">
      {people.map((person) => (
        <li key={person.id} className="border-line border-t first:border-t-0">
          <button
            type="button"
            disabled={continuingAs !== undefined}
            aria-describedby={person.isAdmin ? `${person.id}-role` : undefined}
            onClick={() => onContinueAs(person)}
            className="group flex h-44 w-full items-center gap-12 px-12 text-left transition-colors hover:bg-fill focus-visible:outline-offset-[-2px]"
          >
            <Avatar person={person} size={24} isDecorative />
            <span className="flex-1">
              Continue as <span className="font-medium">{firstName(person.name)}</span>
            </span>
            {person.isAdmin && (
              <span id={`${person.id}-role`} aria-hidden="true" className="text-ink-3 text-meta">
                Admin
              </span>
            )}
            {continuingAs === person.id ? (
              <Spinner />
            ) : (
              <ArrowRight className="text-ink-3 transition-transform group-hover:translate-x-2 group-hover:text-ink" />
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
