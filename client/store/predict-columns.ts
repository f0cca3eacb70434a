import { predictPosition } from './place';
import type { Predictions } from './prediction';

export const predictColumns: Predictions = {
  createColumn({ projectId, name, wipLimit = null, ...place }, { state, newId }) {
    const position = predictPosition([...state.columns.values()], place);
    const column = { id: newId, projectId, name, position, wipLimit, version: 1 };
    return [{ type: 'columnCreated', payload: { column } }];
  },

  updateColumn({ columnId, beforeId, afterId, ...changes }, { state }) {
    const column = state.columns.get(columnId);
    if (!column) return [];
    const others = [...state.columns.values()].filter(({ id }) => id !== columnId);
    const isMove = beforeId !== undefined || afterId !== undefined;
    const move = isMove ? { position: predictPosition(others, { beforeId, afterId }) } : {};
    return [
      {
        type: 'columnUpdated',
        payload: { columnId, changes: { ...changes, ...move }, version: column.version },
      },
    ];
  },
};
