'use client';

import { useSignals } from '@/client/react/use-signals';
import { typingWords } from './typing-words';

type TypingLineProps = {
  /** The id of the project, conversation or task whose text is typed. */
  placeId: string;
};

const nobody: readonly { name: string }[] = [];

/** Who types here now. It keeps its height, so that nothing jumps; screen readers are left in peace. */
export function TypingLine({ placeId }: TypingLineProps) {
  const people = useSignals((state) => state.typing.get(placeId)) ?? nobody;
  const words = typingWords(people.map(({ name }) => name.split(' ')[0] ?? name));
  return (
    <p aria-hidden="true" data-typing={words ? 'yes' : 'no'} className="h-20 truncate text-ink-3 text-meta">
      {words && `${words}…`}
    </p>
  );
}
