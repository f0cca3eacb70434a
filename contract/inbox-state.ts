import type { Fact } from './events';
import type { Notification, NotificationStatus, NotificationType } from './notifications';

/** What a list of the inbox holds; without a type, entries of every type. */
export type InboxFilter = { status: NotificationStatus; type?: NotificationType };

/** How far a list was loaded: down to an entry, or to its end. */
export type LoadedList = { cursor: string; last: Place } | 'whole';

type Place = Pick<Notification, 'id' | 'raisedAt'>;

/** A person's inbox as the client holds it: the number is of all entries, the entries are those that were loaded. */
export type InboxState = {
  readonly unread: number;
  /** What was loaded and what came since, by id. */
  readonly entries: ReadonlyMap<string, Notification>;
  /** By `filterKey`. */
  readonly lists: ReadonlyMap<string, LoadedList>;
};

export function inboxFrom({ unread }: { unread: number }): InboxState {
  return { unread, entries: new Map(), lists: new Map() };
}

/** Folds a fact of a person's own stream over their inbox; null for what is about something else. */
export function applyInboxFact(inbox: InboxState, fact: Fact): InboxState | null {
  switch (fact.type) {
    case 'notification': {
      const { notification, unread } = fact.payload;
      return { ...inbox, unread, entries: new Map(inbox.entries).set(notification.id, notification) };
    }
    case 'notificationsRead': {
      const { ids, readAt, unread } = fact.payload;
      return { ...inbox, unread, entries: changeEntries(inbox.entries, ids, { readAt }) };
    }
    case 'notificationsUpdated': {
      const { ids, changes, unread } = fact.payload;
      return { ...inbox, unread, entries: changeEntries(inbox.entries, ids, changes) };
    }
    case 'notificationsRemoved': {
      const entries = new Map(inbox.entries);
      for (const id of fact.payload.ids) entries.delete(id);
      return { ...inbox, unread: fact.payload.unread, entries };
    }
    default:
      return null;
  }
}

/** Adds a page of a list, as the server answered it. */
export function addInboxPage(
  inbox: InboxState,
  filter: InboxFilter,
  { items, nextCursor }: { items: readonly Notification[]; nextCursor?: string | undefined },
): InboxState {
  const last = items.at(-1);
  const loaded = nextCursor !== undefined && last ? { cursor: nextCursor, last } : 'whole';
  const entries = new Map(inbox.entries);
  for (const item of items) entries.set(item.id, item);
  return { ...inbox, entries, lists: new Map(inbox.lists).set(filterKey(filter), loaded) };
}

/** The entries of a list as far as it was loaded, what came up last first; null before its first page. */
export function listInbox({ entries, lists }: InboxState, filter: InboxFilter): Notification[] | null {
  const loaded = lists.get(filterKey(filter));
  if (loaded === undefined) return null;
  return [...entries.values()]
    .filter((entry) => matches(entry, filter))
    .filter((entry) => loaded === 'whole' || compareByRaised(entry, loaded.last) <= 0)
    .sort(compareByRaised);
}

export function filterKey({ status, type }: InboxFilter): string {
  return type === undefined ? status : `${status} ${type}`;
}

/** What the badge counts. */
export function isUnread({ readAt, doneAt, snoozedUntil }: Notification): boolean {
  return readAt === null && doneAt === null && snoozedUntil === null;
}

function matches(entry: Notification, { status, type }: InboxFilter): boolean {
  return (type === undefined || entry.type === type) && hasStatus[status](entry);
}

const hasStatus: Record<NotificationStatus, (entry: Notification) => boolean> = {
  open: ({ doneAt, snoozedUntil }) => doneAt === null && snoozedUntil === null,
  unread: isUnread,
  snoozed: ({ doneAt, snoozedUntil }) => doneAt === null && snoozedUntil !== null,
  done: ({ doneAt }) => doneAt !== null,
  all: () => true,
};

function compareByRaised(a: Place, b: Place): number {
  if (a.raisedAt !== b.raisedAt) return a.raisedAt > b.raisedAt ? -1 : 1;
  return a.id === b.id ? 0 : a.id > b.id ? -1 : 1;
}

function changeEntries(
  entries: InboxState['entries'],
  ids: readonly string[],
  changes: Partial<Notification>,
): InboxState['entries'] {
  const next = new Map(entries);
  for (const id of ids) {
    const entry = next.get(id);
    if (entry) next.set(id, { ...entry, ...changes });
  }
  return next;
}
