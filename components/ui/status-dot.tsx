import { classNames } from './class-names';

export type StatusTone = 'live' | 'warn' | 'danger' | 'quiet';

const tones: Record<StatusTone, string> = {
  live: 'bg-accent',
  warn: 'bg-warn-mark',
  danger: 'bg-danger',
  quiet: 'bg-line-control',
};

/** Colour beside a word that says the same; never alone. */
export function StatusDot({ tone, isBreathing = false }: { tone: StatusTone; isBreathing?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-block size-8 shrink-0 rounded-round forced-color-adjust-none',
        tones[tone],
        isBreathing && 'animate-breathe',
      )}
    />
  );
}
