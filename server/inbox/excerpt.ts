const maxLength = 240;

/** The beginning of a Markdown text as plain words on one line: links by their text, marks left out. */
export function excerptOf(markdown: string): string {
  const words = markdown
    .slice(0, maxLength * 8)
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.|```\w*)\s+/gm, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= maxLength) return words;
  return `${words.slice(0, maxLength - 1).trimEnd()}…`;
}
