import type { Comment } from '../contract/comments';
import type { ProjectState } from '../contract/project-state';
import type { FollowedStream } from './followed-stream';
import type { FetchQuery } from './http/api';

/** Reads the comments of tasks, from the newest upwards; from then on events keep them current. */
export class CommentLoader {
  /** Where the older comments of a task go on, for the tasks that have some. */
  private readonly cursors = new Map<string, string>();
  private readonly loading = new Map<string, Promise<void>>();

  constructor(
    private readonly followed: FollowedStream<ProjectState>,
    private readonly fetchQuery: FetchQuery,
  ) {}

  /** The newest comments, unless they are here. */
  load(taskId: string): Promise<void> {
    return this.inTurn(taskId, async () => {
      if (this.loaded(taskId)) return;
      await this.read(taskId, '', (_, newest) => newest);
    });
  }

  /** The page above what is loaded, if there is one. */
  loadOlder(taskId: string): Promise<void> {
    return this.inTurn(taskId, () => this.readOlder(taskId));
  }

  /** Pages upwards until a comment is loaded. */
  async loadBackTo(taskId: string, commentId: string): Promise<void> {
    const isMissing = () => !this.loaded(taskId)?.some(({ id }) => id === commentId);
    while (isMissing() && this.hasOlder(taskId)) await this.loadOlder(taskId);
  }

  hasOlder(taskId: string): boolean {
    return this.cursors.has(taskId);
  }

  private loaded(taskId: string): readonly Comment[] | undefined {
    return this.followed.sync.state?.comments.get(taskId);
  }

  private async readOlder(taskId: string): Promise<void> {
    const cursor = this.cursors.get(taskId);
    if (cursor === undefined) return;
    // A snapshot that took the place of all comments meanwhile is followed by a reading from the newest on.
    await this.read(taskId, `&cursor=${cursor}`, (known, older) => known && [...older, ...known]);
  }

  private async read(
    taskId: string,
    query: string,
    join: (known: readonly Comment[] | undefined, page: readonly Comment[]) => readonly Comment[] | undefined,
  ): Promise<void> {
    await this.followed.readApart(
      async () => {
        const path = `/api/tasks/${taskId}/comments?order=newest${query}`;
        const page = await this.fetchQuery<'listComments'>(path);
        this.noteCursor(taskId, page.nextCursor);
        return page;
      },
      (state, { items }) => {
        const comments = join(state.comments.get(taskId), items.toReversed());
        return comments ? { ...state, comments: new Map(state.comments).set(taskId, comments) } : state;
      },
    );
  }

  private noteCursor(taskId: string, cursor: string | undefined): void {
    if (cursor === undefined) this.cursors.delete(taskId);
    else this.cursors.set(taskId, cursor);
  }

  /** One reading of a task after the other: two pages that overtake each other would leave a hole. */
  private inTurn(taskId: string, read: () => Promise<void>): Promise<void> {
    const before = this.loading.get(taskId) ?? Promise.resolve();
    const loading = before.catch(() => {}).then(read);
    this.loading.set(taskId, loading);
    return loading;
  }
}
