/** The page of the inbox, or of one group in it. */
export function inboxPath(groupId: string | null): string {
  return groupId === null ? '/inbox' : `/inbox/${groupId}`;
}

/** Which group is open on a page, if any. */
export function openGroupIdOf(pathname: string): string | null {
  return /^\/inbox\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}

/** Opens a group at once: the list is here already, so the server is not asked for a page. */
export function openGroup(groupId: string | null): void {
  window.history.pushState(null, '', inboxPath(groupId) + window.location.search);
}
