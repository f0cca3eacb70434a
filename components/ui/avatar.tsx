import { classNames } from './class-names';
import { initials } from './initials';
import { personColour } from './person-colour';

export type AvatarSize = 16 | 20 | 24 | 32 | 40;

type AvatarProps = {
  person: { id: string; name: string };
  size?: AvatarSize;
  presence?: 'online' | 'idle';
  /** When the name stands next to it as text. */
  isDecorative?: boolean;
};

const sizes: Record<AvatarSize, string> = {
  16: 'size-16 text-initial',
  20: 'size-20 text-initial',
  24: 'size-24 text-initial',
  32: 'size-32 text-meta',
  40: 'size-40 text-title',
};

export function Avatar({ person, size = 20, presence, isDecorative = false }: AvatarProps) {
  const label = presence === 'idle' ? `${person.name}, idle` : person.name;
  return (
    <span
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className="relative inline-flex shrink-0"
    >
      <span
        data-person={personColour(person.id)}
        className={classNames(
          'grid select-none place-items-center rounded-round font-semibold forced-color-adjust-none',
          sizes[size],
          presence === 'idle' ? 'border-2 border-person bg-surface-1 text-ink-2' : 'bg-person text-on-person',
        )}
      >
        {initials(person.name, size >= 24 ? 2 : 1)}
      </span>
      {presence === 'online' && (
        <span className="absolute right-[6%] bottom-[6%] size-1/4 min-h-8 min-w-8 translate-1/4 rounded-round border-2 border-surface-0 bg-accent forced-color-adjust-none" />
      )}
    </span>
  );
}
