'use client';

import { useStore } from 'zustand';
import { useClient } from './client-context';

/** What the installation's admins tell the people of this page. */
export function useInstanceNotices() {
  const { notices } = useClient();
  return { ...useStore(notices.store), notices };
}
