'use client';

import { useEffect, useRef } from 'react';
import type { InboxList as LoadedInbox } from '@/client/react/use-inbox';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { InboxGroup } from './group-entries';

type InboxListProps = {
  list: LoadedInbox;
  groups: readonly InboxGroup[];
  empty: string;
  row: (group: InboxGroup) => React.ReactNode;
};

/** The groups as far as they are loaded; the end of the list, coming into sight, loads more. */
export function InboxList({ list, groups, empty, row }: InboxListProps) {
  if (list.hasFailed && list.entries === null) {
    return (
      <div className="px-16">
        <EmptyState action={<Button onClick={list.loadMore}>Try again</Button>}>
          Your inbox could not be loaded. Is there a connection?
        </EmptyState>
      </div>
    );
  }
  if (list.entries === null) return <Loading />;
  if (groups.length === 0 && !list.hasMore) {
    return (
      <div className="px-16">
        <EmptyState>{empty}</EmptyState>
      </div>
    );
  }
  return (
    <>
      <ul aria-label="Inbox">{groups.map(row)}</ul>
      {list.hasMore && <More hasFailed={list.hasFailed} onMore={list.loadMore} count={list.entries.length} />}
    </>
  );
}

type MoreProps = { hasFailed: boolean; onMore: () => void; count: number };

function More({ hasFailed, onMore, count }: MoreProps) {
  const end = useRef<HTMLDivElement>(null);
  const loadMore = useRef(onMore);
  useEffect(() => {
    loadMore.current = onMore;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that stays in sight asks again after each page.
  useEffect(() => {
    if (!end.current || hasFailed) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && loadMore.current(), {
      rootMargin: '400px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasFailed, count]);
  return (
    <div ref={end} className="grid place-items-center py-16">
      <Button size="small" variant="ghost" onClick={onMore}>
        {hasFailed ? 'Try again' : 'Show older'}
      </Button>
    </div>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the inbox" className="flex flex-col gap-24 p-16">
      {[1, 2, 3, 4, 5].map((row) => (
        <span key={row} className="flex gap-12">
          <Skeleton shape="circle" size="size-24" />
          <span className="flex flex-col gap-8">
            <Skeleton size="h-12 w-menu" />
            <Skeleton size="h-8 w-menu" />
          </span>
        </span>
      ))}
    </div>
  );
}
