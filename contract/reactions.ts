import * as z from 'zod';
import { id } from './ids';

/** Who answered a message with an emoji, in the order in which they did. */
export const reaction = z.object({ emoji: z.string(), userIds: z.array(id) });
export type Reaction = z.infer<typeof reaction>;

/** One emoji as keyboards send it: skin tones, flags and joined ones included, none of plain text. */
const oneEmoji = '^(?:\\p{RGI_Emoji}|\\p{Extended_Pictographic})$';
const emojiPattern = new RegExp(oneEmoji, 'v');

export const emoji = z
  .string()
  .max(64)
  .refine((value) => emojiPattern.test(value), 'must be one emoji');

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
