'use client';

import { useCallback, useContext, useEffect } from 'react';
import { createStore, useStore } from 'zustand';
import type { Member } from '../../contract/members';
import { ProjectContext, useProjectIfAny } from './project-context';

export type NameOf = (userId: string) => string | undefined;

/** Outside of a project nobody is known by it. */
const noNames = createStore<ReadonlyMap<string, string>>(() => new Map());
const noMembers: ReadonlyMap<string, Member> = new Map();

/** What people of the project around the view are called, those who left it among them. */
export function usePeopleNames(userIds: readonly string[]): NameOf {
  const people = useContext(ProjectContext)?.people;
  const members = useProjectIfAny((view) => view.members) ?? noMembers;
  const former = useStore(people?.names ?? noNames);
  useEffect(() => {
    people?.want(userIds.filter((id) => !members.has(id) && !former.has(id)));
  }, [people, members, former, userIds]);
  return useCallback((id) => members.get(id)?.name ?? former.get(id), [members, former]);
}

/** One person's name, also of who left the project; undefined until it is read. */
export function usePersonName(userId: string | null | undefined): string | undefined {
  const people = useContext(ProjectContext)?.people;
  const member =
    useProjectIfAny(({ members }) => (userId ? members.get(userId)?.name : undefined)) ?? undefined;
  const former = useStore(people?.names ?? noNames, (names) => (userId ? names.get(userId) : undefined));
  const isUnknown = member === undefined && former === undefined;
  useEffect(() => {
    if (userId && isUnknown) people?.want([userId]);
  }, [people, userId, isUnknown]);
  return member ?? former;
}
