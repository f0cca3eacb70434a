import type { Reaction } from './reactions';

/** The reactions after somebody put theirs on or took it off; the same list when it changes nothing. */
export function withReaction(
  reactions: readonly Reaction[],
  { userId, emoji: chosen, on }: { userId: string; emoji: string; on: boolean },
): readonly Reaction[] {
  const known = reactions.find((candidate) => candidate.emoji === chosen);
  if ((known?.userIds.includes(userId) ?? false) === on) return reactions;
  if (!known) return [...reactions, { emoji: chosen, userIds: [userId] }];
  const userIds = on ? [...known.userIds, userId] : known.userIds.filter((other) => other !== userId);
  return reactions
    .map((candidate) => (candidate === known ? { emoji: chosen, userIds } : candidate))
    .filter((candidate) => candidate.userIds.length > 0);
}
