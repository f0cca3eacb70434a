import type { Envelope } from '../../contract/events';
import { applyFacts } from '../../contract/project-reducer';
import { type ProjectState, projectStateFrom } from '../../contract/project-state';
import type { FetchQuery } from '../http/api';
import { type History, readHistory, type Stretch } from './read-history';

/** A state is kept every so many steps, so that a jump backwards folds no more than these. */
const keptEvery = 50;

/** Said in the chat: it shows beside the board, not on it. */
const chatTypes: ReadonlySet<Envelope['type']> = new Set([
  'newMessage',
  'messageUpdated',
  'messageDeleted',
  'reactionChanged',
]);

/** A stretch of a board's past, to be looked at step by step: the state at each is folded, never remembered. */
export class ReplayTape {
  /** What happened to the board, one event a step. */
  readonly steps: readonly Envelope[];
  private readonly kept: ProjectState[];

  constructor(
    origin: ProjectState,
    events: readonly Envelope[],
    readonly cut: History['cut'] = null,
  ) {
    this.steps = events.filter(({ type }) => !chatTypes.has(type));
    this.kept = [origin];
  }

  /** The board before the first step (0), or after so many steps. */
  stateAfter(count: number): ProjectState {
    const nearest = Math.floor(count / keptEvery);
    for (let index = this.kept.length; index <= nearest; index += 1) {
      const before = this.kept[index - 1] as ProjectState;
      this.kept.push(applyFacts(before, this.steps.slice((index - 1) * keptEvery, index * keptEvery)));
    }
    const base = this.kept[nearest] as ProjectState;
    return applyFacts(base, this.steps.slice(nearest * keptEvery, count));
  }
}

/**
 * Loads a tape: the events, and the board as it was before them.
 *
 * @throws AppError `snapshot_required` where the log does not go back to the project's beginning.
 */
export async function loadReplayTape(
  fetchQuery: FetchQuery,
  projectId: string,
  stretch: Stretch,
): Promise<ReplayTape> {
  const { after, events, cut } = await readHistory(fetchQuery, projectId, stretch);
  const origin = await fetchQuery<'getProjectAt'>(`/api/projects/${projectId}/history?at=${after}`);
  return new ReplayTape(projectStateFrom(origin), events, cut);
}
