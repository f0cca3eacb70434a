'use client';

import type { ReactNode } from 'react';
import { useProject } from '@/client/react/project-context';

type MentionChipProps = {
  userId: string;
  /** What the author wrote, for somebody who is not in the project any more. */
  children: ReactNode;
};

/** A person spoken to in text, under the name they have now. */
export function MentionChip({ userId, children }: MentionChipProps) {
  const name = useProject((view) => view.members.get(userId)?.name);
  return (
    <span className="rounded-mark bg-accent-soft px-4 font-medium text-ink">
      {name ? `@${name}` : children}
    </span>
  );
}
