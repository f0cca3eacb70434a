import type { InboxFilter } from '@/contract/inbox-state';

export type FilterName = 'all' | 'unread' | 'mentions' | 'assigned' | 'snoozed' | 'done';

type NamedFilter = {
  value: FilterName;
  label: string;
  filter: InboxFilter;
  /** What an empty list says. */
  empty: string;
};

/** The lists of the inbox, in the order in which they are offered. */
export const inboxFilters: readonly NamedFilter[] = [
  {
    value: 'all',
    label: 'All',
    filter: { status: 'open' },
    empty:
      'All done. What others say to you, and what happens to tasks that you have to do with, comes here.',
  },
  { value: 'unread', label: 'Unread', filter: { status: 'unread' }, empty: 'Everything is read.' },
  {
    value: 'mentions',
    label: 'Mentions',
    filter: { status: 'open', type: 'mention' },
    empty: 'Nobody has called you by name.',
  },
  {
    value: 'assigned',
    label: 'Assigned',
    filter: { status: 'open', type: 'assignment' },
    empty: 'Nobody has assigned a task to you.',
  },
  { value: 'snoozed', label: 'Snoozed', filter: { status: 'snoozed' }, empty: 'Nothing is put off.' },
  { value: 'done', label: 'Done', filter: { status: 'done' }, empty: 'Nothing is done yet.' },
];

/** The filter that a URL names; an unknown name is the first. */
export function readInboxFilter(query: { get(name: string): string | null }): NamedFilter {
  const name = query.get('filter');
  return inboxFilters.find(({ value }) => value === name) ?? (inboxFilters[0] as NamedFilter);
}

/** Puts a filter into the URL, so that a reload keeps it. */
export function setInboxFilter(name: FilterName): void {
  const query = name === 'all' ? '' : `?filter=${name}`;
  window.history.replaceState(null, '', `/inbox${query}`);
}
