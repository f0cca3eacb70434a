'use client';

import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { useFollowedProject, useProject } from './project-context';

export type NameOf = (userId: string) => string | undefined;

/** What people of the project around the view are called, those who left it among them. */
export function usePeopleNames(userIds: readonly string[]): NameOf {
  const { people } = useFollowedProject();
  const members = useProject((view) => view.members);
  const former = useStore(people.names);
  useEffect(() => {
    people.want(userIds.filter((id) => !members.has(id) && !former.has(id)));
  }, [people, members, former, userIds]);
  return useCallback((id) => members.get(id)?.name ?? former.get(id), [members, former]);
}

/** One person's name, also of who left the project; undefined until it is read. */
export function usePersonName(userId: string | null | undefined): string | undefined {
  const { people } = useFollowedProject();
  const member = useProject(({ members }) => (userId ? members.get(userId)?.name : undefined));
  const former = useStore(people.names, (names) => (userId ? names.get(userId) : undefined));
  const isUnknown = member === undefined && former === undefined;
  useEffect(() => {
    if (userId && isUnknown) people.want([userId]);
  }, [people, userId, isUnknown]);
  return member ?? former;
}
