'use client';

import { useMemo } from 'react';
import { useProject } from '@/client/react/project-context';

/** The members of the project around, as people. */
export function useMemberPeople(): readonly { id: string; name: string }[] {
  const members = useProject((view) => view.members);
  return useMemo(() => [...members.values()].map(({ userId, name }) => ({ id: userId, name })), [members]);
}
