const namedAtMost = 8;

/** Who reacted, oneself last as manners have it: "Ada, Ben and you"; of many the first and a number. */
export function reactionWords(names: readonly string[]): string {
  const others = names.filter((name) => name !== 'you');
  const ordered = others.length < names.length ? [...others, 'you'] : others;
  const [only] = ordered;
  if (only === undefined) return '';
  if (ordered.length === 1) return only === 'you' ? 'You' : only;
  if (ordered.length > namedAtMost) {
    const named = ordered.slice(0, namedAtMost - 1);
    return `${named.join(', ')} and ${ordered.length - named.length} more`;
  }
  return `${ordered.slice(0, -1).join(', ')} and ${ordered.at(-1)}`;
}
