import type { Predictions } from './prediction';

export const predictMembers: Predictions = {
  updateMember({ userId, role }, { state }) {
    const member = state.members.get(userId);
    return member
      ? [{ type: 'memberUpdated', payload: { userId, changes: { role }, version: member.version } }]
      : [];
  },

  removeMember(input, { state, userId }) {
    // Leaving is not shown ahead: the page goes when the server says so.
    if (input.userId === userId || !state.members.has(input.userId)) return [];
    return [{ type: 'memberRemoved', payload: { userId: input.userId } }];
  },
};
