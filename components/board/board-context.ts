'use client';

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BoardActions } from './board-actions';
import type { BoardState } from './board-state';

/** Null only outside of a board. */
export const BoardContext = createContext<BoardActions | null>(null);

/** What can be done at the board around a view. */
export function useBoard(): BoardActions {
  const board = useContext(BoardContext);
  if (!board) throw new Error('There is no board around this component');
  return board;
}

/** Selects from what is going on at the board on this screen. */
export function useBoardState<Selected>(select: (state: BoardState) => Selected): Selected {
  return useStore(useBoard().store, select);
}
