'use client';

import type { ReactNode } from 'react';
import { usePersonName } from '@/client/react/use-person-name';

type MentionChipProps = {
  userId: string;
  /** What the author wrote, for somebody who is not in the project any more. */
  children: ReactNode;
};

/** A person spoken to in text, under the name they have now. */
export function MentionChip({ userId, children }: MentionChipProps) {
  const name = usePersonName(userId);
  return (
    <span className="rounded-mark bg-accent-soft px-4 font-medium text-ink">
      {name ? `@${name}` : children}
    </span>
  );
}
