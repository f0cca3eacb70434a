import { limits } from '../../contract/limits';
import { type LoadedMessages, withOlderMessages } from '../../contract/messages-reducer';
import type { FollowedStream } from '../followed-stream';
import type { FetchQuery } from '../http/api';

/** Read messages that are kept above the first unread one, so that it does not stand alone. */
const context = 20;

/** Reads the messages of a followed room, from the newest upwards; from then on events keep them current. */
export class MessageLoader<State extends { readonly messages: LoadedMessages }> {
  private nextCursor: string | undefined;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly followed: FollowedStream<State>,
    /** Of what the room is of, such as `/api/projects/{id}`. */
    private readonly path: string,
    private readonly fetchQuery: FetchQuery,
  ) {}

  /** The newest messages, the first of so many unread ones among them if they are not too many. */
  load(unread: number): Promise<void> {
    return this.one(() => this.loadNewest(unread));
  }

  /** The page above what is loaded, if there is one. */
  loadOlder(): Promise<void> {
    return this.one(() => this.loadPage());
  }

  /** Pages upwards until the message with this number is loaded. */
  async loadBackTo(number: number): Promise<void> {
    await this.load(0);
    while (this.oldestNumber > number && this.nextCursor !== undefined) await this.loadOlder();
  }

  private get oldestNumber(): number {
    return this.followed.sync.state?.messages?.[0]?.number ?? 0;
  }

  private async loadNewest(unread: number): Promise<void> {
    if (this.followed.sync.state?.messages) return;
    const limit = Math.min(limits.pageSizeMax, Math.max(limits.pageSize, unread + context));
    await this.followed.readApart(
      () => this.read(`limit=${limit}`),
      (state, { items }) => ({ ...state, messages: items.toReversed() }),
    );
  }

  private async loadPage(): Promise<void> {
    if (this.nextCursor === undefined) return;
    const cursor = this.nextCursor;
    await this.followed.readApart(
      () => this.read(`cursor=${cursor}`),
      (state, { items }) => ({
        ...state,
        messages: state.messages && withOlderMessages(state.messages, items.toReversed()),
      }),
    );
  }

  private async read(query: string) {
    const page = await this.fetchQuery<'listMessages'>(`${this.path}/messages?${query}`);
    this.nextCursor = page.nextCursor;
    return page;
  }

  /** One reading at a time: two pages that overtake each other would leave a hole. */
  private one(read: () => Promise<void>): Promise<void> {
    this.loading ??= read().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }
}
