import { personColour } from './person-colour';

/** A person's name in their colour: at a cursor, at the field they edit, on the card they hold. */
export function PersonTag({ person }: { person: { id: string; name: string } }) {
  return (
    <span
      data-person={personColour(person.id)}
      className="inline-flex h-16 max-w-[160px] items-center rounded-mark bg-person px-4 font-medium text-on-person text-tag forced-color-adjust-none"
    >
      <span className="truncate">{person.name}</span>
    </span>
  );
}
