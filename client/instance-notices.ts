import { createStore } from 'zustand/vanilla';
import type { InstanceBanner } from '../contract/operator';
import type { FetchQuery } from './http/api';

type NoticesState = {
  /** What admins say to everybody. */
  banner: InstanceBanner | null;
  /** Whether an admin cut this page off, until its reader has seen that. */
  wasDisconnected: boolean;
};

/** What the installation's admins tell the people of this page. */
export class InstanceNotices {
  readonly store;

  constructor(
    first: InstanceBanner | null,
    private readonly fetchQuery: FetchQuery,
  ) {
    this.store = createStore<NoticesState>(() => ({ banner: first, wasDisconnected: false }));
  }

  setBanner(banner: InstanceBanner | null): void {
    this.store.setState({ banner });
  }

  setDisconnected(wasDisconnected: boolean): void {
    this.store.setState({ wasDisconnected });
  }

  /** Asks for what was said while there was no connection. */
  async refresh(): Promise<void> {
    const answer = await this.fetchQuery<'getBanner'>('/api/banner').catch(() => null);
    if (answer) this.setBanner(answer.banner);
  }
}
