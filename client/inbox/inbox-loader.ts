import { addInboxPage, filterKey, type InboxFilter } from '../../contract/inbox-state';
import type { UserState } from '../../contract/user-state';
import type { FollowedStream } from '../followed-stream';
import type { FetchQuery } from '../http/api';

/** Reads the lists of a person's inbox page by page; from then on events keep them current. */
export class InboxLoader {
  private readonly loading = new Map<string, Promise<void>>();

  constructor(
    private readonly followed: FollowedStream<UserState>,
    private readonly fetchQuery: FetchQuery,
  ) {}

  /** The next page of a list, or its first; of a list that is loaded to its end, nothing. */
  loadMore(filter: InboxFilter): Promise<void> {
    const key = filterKey(filter);
    // Two pages of one list that overtake each other would leave a hole.
    const known = this.loading.get(key);
    if (known !== undefined) return known;
    const loading = this.loadPage(filter).finally(() => this.loading.delete(key));
    this.loading.set(key, loading);
    return loading;
  }

  private async loadPage(filter: InboxFilter): Promise<void> {
    const loaded = this.followed.sync.state?.inbox.lists.get(filterKey(filter));
    if (loaded === 'whole') return;
    const query = new URLSearchParams({ ...filter, ...(loaded && { cursor: loaded.cursor }) });
    await this.followed.readApart(
      () => this.fetchQuery<'listNotifications'>(`/api/notifications?${query}`),
      (state, page) => ({ ...state, inbox: addInboxPage(state.inbox, filter, page) }),
    );
  }
}
