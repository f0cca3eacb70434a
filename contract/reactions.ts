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
