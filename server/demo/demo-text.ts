import { demoPeople } from '../../db/seed/people';
import type { KnownIds } from './deed';

/** `@ada` becomes the link that a mention is. */
export function withMentions(text: string): string {
  return demoPeople.reduce(
    (result, { person, id, name }) => result.replaceAll(`@${person}`, `[@${name.split(' ')[0]}](user:${id})`),
    text,
  );
}

/** `#"Title of a task"` becomes its key, as people refer to it. */
export function withTaskKeys(text: string, { keys }: KnownIds): string {
  return text.replace(/#"([^"]+)"/g, (_, title: string) => `#${keys.get(title) ?? title}`);
}
