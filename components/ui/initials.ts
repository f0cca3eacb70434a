/** The first letters of a name's first and last word; whole characters, so that no emoji or accent is cut. */
export function initials(name: string, count: 1 | 2): string {
  const words = name.trim().split(/\s+/);
  const chosen = count === 1 || words.length === 1 ? words.slice(0, 1) : [words[0], words.at(-1)];
  return chosen
    .map((word) => firstCharacter(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

function firstCharacter(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}
