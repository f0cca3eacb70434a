'use client';

import { useEffect, useMemo, useState } from 'react';
import { filterKey, type InboxFilter, listInbox } from '../../contract/inbox-state';
import type { Notification } from '../../contract/notifications';
import { useClient } from './client-context';
import { useUser } from './use-user';

export type InboxList = {
  /** What came up last first, as far as it was loaded; null until then. */
  entries: readonly Notification[] | null;
  hasMore: boolean;
  hasFailed: boolean;
  /** Reads the next page, or again what could not be read. */
  loadMore: () => void;
};

/** A list of the person's inbox, read when it is first wanted, and again when a snapshot took its place. */
export function useInbox(filter: InboxFilter): InboxList {
  const { user } = useClient();
  const inbox = useUser((view) => view.inbox);
  const [failedKey, setFailedKey] = useState<string>();
  const key = filterKey(filter);
  const entries = useMemo(() => inbox && listInbox(inbox, filter), [inbox, filter]);
  const hasFailed = failedKey === key;

  const loadMore = () => {
    setFailedKey(undefined);
    user?.inbox.loadMore(filter).catch(() => setFailedKey(key));
  };
  const isMissing = entries === null && !hasFailed;
  useEffect(() => {
    if (isMissing) user?.inbox.loadMore(filter).catch(() => setFailedKey(key));
  }, [user, isMissing, filter, key]);

  return { entries, hasMore: inbox?.lists.get(key) !== 'whole', hasFailed, loadMore };
}
