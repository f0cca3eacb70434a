'use client';

import { useStore } from 'zustand';
import type { UserState } from '../../contract/user-state';
import { useClient } from './client-context';

/** What the signed-in person sees outside of projects; null until it is known. */
export function useUser<Selected>(select: (view: UserState) => Selected): Selected | null {
  const { user } = useClient();
  if (!user) throw new Error('This client follows no user');
  return useStore(user.store, ({ view }) => (view ? select(view) : null));
}
