import type { Predictions } from './prediction';

export const predictLabels: Predictions = {
  createLabel({ projectId, name, color }, { newId }) {
    return [{ type: 'labelCreated', payload: { label: { id: newId, projectId, name, color, version: 1 } } }];
  },

  updateLabel({ labelId, ...changes }, { state }) {
    const label = state.labels.get(labelId);
    return label ? [{ type: 'labelUpdated', payload: { labelId, changes, version: label.version } }] : [];
  },

  deleteLabel({ labelId }) {
    return [{ type: 'labelDeleted', payload: { labelId } }];
  },
};
