import type { Envelope } from '../../contract/events';
import { applyFacts } from '../../contract/project-reducer';
import type { ProjectState } from '../../contract/project-state';
import { type FoldedState, FoldedStore } from './folded-store';
import { predict } from './predict';

type LastRemote = {
  /** The last event of somebody else that touched a task, to show it calmly. */
  lastRemote: { taskId: string; actorId: string | null; seq: number } | null;
};

/** What a project's views select from. */
export type ProjectStoreState = FoldedState<ProjectState> & LastRemote;

/** A project with its own pending changes on top. */
export class ProjectStore extends FoldedStore<ProjectState, LastRemote> {
  constructor(
    private readonly userId: string,
    onConfirmed: (mutationId: string) => void,
  ) {
    super((state, operation) => applyFacts(state, predict(state, operation, userId)), onConfirmed, {
      lastRemote: null,
    });
  }

  protected override extraOf(events: readonly Envelope[] | null): Partial<LastRemote> {
    const event = events?.findLast(({ actorId, type }) => actorId !== this.userId && type.startsWith('task'));
    if (!event) return {};
    return { lastRemote: { taskId: event.resourceId, actorId: event.actorId, seq: event.seq } };
  }
}
