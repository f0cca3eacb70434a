import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ProjectPerson } from '../contract/projects';

/**
 * The names of people who are in a project no more. They are read when such a person is first named, since
 * most pages name nobody who left. Not part of the project's state: names are no facts of its stream.
 */
export class ProjectPeople {
  /** By user id. */
  readonly names: StoreApi<ReadonlyMap<string, string>> = createStore(() => new Map());
  private readonly wanted = new Set<string>();
  private reading: Promise<void> | null = null;

  constructor(private readonly read: () => Promise<readonly ProjectPerson[]>) {}

  /** Asks for names that are not known; each is asked for once, until asking failed. */
  want(userIds: readonly string[]): void {
    const unknown = userIds.filter((id) => !this.wanted.has(id));
    if (unknown.length === 0) return;
    for (const id of unknown) this.wanted.add(id);
    // What is being read now may be of before one of these left.
    this.reading = (this.reading ?? Promise.resolve()).then(() => this.take(unknown));
  }

  private async take(userIds: readonly string[]): Promise<void> {
    const known = this.names.getState();
    if (userIds.every((id) => known.has(id))) return;
    const people = await this.read().catch(() => null);
    if (people) this.names.setState(new Map(people.map(({ userId, name }) => [userId, name])), true);
    else for (const id of userIds) this.wanted.delete(id);
  }
}
