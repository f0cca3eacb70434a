'use client';

import { type KeyboardEvent, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { createKeybindingsHandler } from 'tinykeys';
import { keyBindings, type ShortcutHandlers } from '@/components/shortcuts/key-bindings';
import { openTask } from '@/components/task/task-url';
import type { BoardActions } from './board-actions';
import { useBoard } from './board-context';
import { cardLink, focusCard } from './focus-card';
import { neighbourOf, type Step } from './moves';

type Direction = Extract<Step, 'up' | 'down' | 'left' | 'right'>;

/** What the keys do while a card has the focus. Who may not write can still walk about and open. */
export function useCardKeys(canWrite: boolean): (event: KeyboardEvent) => void {
  const board = useBoard();
  return useMemo(() => {
    const keys = new CardKeys(board);
    const handle = createKeybindingsHandler(keyBindings({ ...keys.walking, ...(canWrite && keys.working) }));
    return ({ target, nativeEvent }) => {
      // The card itself, not a button on it, nor a field beside it.
      if (target instanceof HTMLElement && target === cardLink(keys.focused)) handle(nativeEvent);
    };
  }, [board, canWrite]);
}

class CardKeys {
  readonly walking: ShortcutHandlers = {
    focusAbove: this.arrow('up'),
    focusBelow: this.arrow('down'),
    focusLeft: this.arrow('left'),
    focusRight: this.arrow('right'),
    open: taking(() => this.openOrDrop()),
  };

  readonly working: ShortcutHandlers = {
    lift: taking((event) => event.repeat || this.liftOrDrop()),
    moveTo: taking(() => this.board.openDialog({ kind: 'moveTask', taskId: this.focused })),
    moveLeft: this.step('left'),
    moveRight: this.step('right'),
    moveUp: this.step('up'),
    moveDown: this.step('down'),
    moveToTop: this.step('top'),
    moveToBottom: this.step('bottom'),
    moveToFirst: this.step('first'),
    moveToLast: this.step('last'),
    archive: taking(() => this.archive()),
  };

  constructor(private readonly board: BoardActions) {}

  /** Focus makes a card the current one. */
  get focused(): string {
    return this.board.store.getState().currentTaskId ?? '';
  }

  private arrow(direction: Direction) {
    return taking(() => {
      if (this.board.isCarrying('keys'))
        return this.keepFocus(() => this.board.step(this.focused, direction));
      const neighbour = neighbourOf(this.board.lanes, this.focused, direction);
      if (neighbour) focusCard(neighbour);
    });
  }

  private step(step: Step) {
    return taking(() => this.keepFocus(() => this.board.step(this.focused, step)));
  }

  private liftOrDrop(): void {
    if (this.board.isCarrying('keys')) this.keepFocus(() => this.board.drop());
    else this.board.carry(this.focused, 'keys');
  }

  private openOrDrop(): void {
    if (this.board.isCarrying('keys')) this.keepFocus(() => this.board.drop());
    else openTask(this.board.projectId, this.focused);
  }

  private archive(): void {
    const { lanes } = this.board;
    const next = neighbourOf(lanes, this.focused, 'down') ?? neighbourOf(lanes, this.focused, 'up');
    flushSync(() => this.board.archive(this.focused));
    if (next) focusCard(next);
  }

  /** Another column draws the card anew, so the focus has to follow it. */
  private keepFocus(act: () => void): void {
    const taskId = this.focused;
    flushSync(act);
    focusCard(taskId);
  }
}

/** A key that does something here does nothing of the browser's, such as scrolling or following the link. */
function taking(act: (event: globalThis.KeyboardEvent) => unknown) {
  return (event: globalThis.KeyboardEvent) => {
    event.preventDefault();
    act(event);
  };
}
