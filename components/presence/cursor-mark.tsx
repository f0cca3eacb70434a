import { useEffect, useState } from 'react';
import { personColour } from '@/components/ui/person-colour';
import { PersonTag } from '@/components/ui/person-tag';

/** The tag steps back when its cursor rests. */
const restMs = 3_000;

type CursorMarkProps = { person: { id: string; name: string }; movedAtMs: number };

/** An arrow in the person's colour, and their name until it rests. Its place is set from outside. */
export function CursorMark({ person, movedAtMs }: CursorMarkProps) {
  const [restedAtMs, setRestedAtMs] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setRestedAtMs(movedAtMs), restMs);
    return () => clearTimeout(timer);
  }, [movedAtMs]);
  const isResting = restedAtMs === movedAtMs;
  return (
    <div
      data-cursor={person.id}
      data-person={personColour(person.id)}
      className="invisible absolute top-0 left-0 will-change-transform"
    >
      <svg
        aria-hidden="true"
        width="16"
        height="16"
        viewBox="0 0 16 16"
        className="fill-person stroke-surface-1 text-person"
      >
        <path
          d="M1.5 1.5 14 6.3 8.3 8.3 6.3 14Z"
          fill="currentColor"
          strokeWidth="1.25"
          strokeLinejoin="round"
        />
      </svg>
      <div className={`ml-12 transition-opacity ${isResting ? 'opacity-0' : 'opacity-100'}`}>
        <PersonTag person={person} />
      </div>
    </div>
  );
}
