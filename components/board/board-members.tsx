'use client';

import { useMemo } from 'react';
import { useProject } from '@/client/react/project-context';
import { AvatarStack } from '@/components/ui/avatar-stack';

/** Whose board this is. */
export function BoardMembers() {
  const members = useProject((view) => view.members);
  const people = useMemo(
    () => [...members.values()].map(({ userId, name }) => ({ id: userId, name })),
    [members],
  );
  return <AvatarStack label="Members" people={people} size={24} />;
}
