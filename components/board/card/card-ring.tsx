import { personColour } from '@/components/ui/person-colour';
import { PersonTag } from '@/components/ui/person-tag';

type CardRingProps = {
  person: { id: string; name: string };
  /** What they do with the card: "edits", "carries". */
  word?: string;
};

/** Somebody else has to do with this card: a ring in their colour, with their name. */
export function CardRing({ person, word }: CardRingProps) {
  return (
    <span
      aria-hidden="true"
      data-person={personColour(person.id)}
      className="pointer-events-none absolute -inset-px z-1 animate-fade-in rounded-card border-2 border-person"
    >
      <span className="absolute -top-8 right-8">
        <PersonTag person={{ id: person.id, name: word ? `${person.name} ${word}` : person.name }} />
      </span>
    </span>
  );
}
