import type { Place } from './moves';

/** A card on its way: by pointer it leaves a gap behind and shows a line where it would go; by keys it goes along. */
export type Carried = {
  readonly taskId: string;
  readonly title: string;
  readonly by: 'pointer' | 'keys';
  /** Where it would be dropped; null while it is over no column. */
  readonly place: Place | null;
};

export type BoardDialog =
  | { kind: 'moveTask'; taskId: string }
  | { kind: 'limitColumn'; columnId: string }
  | { kind: 'deleteColumn'; columnId: string }
  | { kind: 'archivedTasks' }
  | { kind: 'shortcuts' };

/** What is going on at this board on this screen alone. */
export type BoardState = {
  /** The card in reach of the Tab key beside the first of each column; the arrow keys go on from it. */
  readonly currentTaskId: string | null;
  readonly carried: Carried | null;
  /** Cards that somebody else has just changed, and who. */
  readonly touched: ReadonlyMap<string, { id: string; name: string }>;
  /** The menu of a card, the point of the window where it was opened last, and whether it still is. */
  readonly cardMenu: { taskId: string; x: number; y: number; isOpen: boolean } | null;
  readonly dialog: BoardDialog | null;
  /** Instead of the board as it is now: what happened on it after an event. */
  readonly replay: { since: number } | null;
};

export const initialBoardState: BoardState = {
  currentTaskId: null,
  carried: null,
  touched: new Map(),
  cardMenu: null,
  dialog: null,
  replay: null,
};
