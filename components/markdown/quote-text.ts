const quotedLength = 120;

/** The beginning of a Markdown text in one line, without its marks: enough to know it again. */
export function quoteText(markdown: string): string {
  const line = markdown
    .replace(/^>.*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > quotedLength ? `${characters.slice(0, quotedLength).join('').trimEnd()}…` : line;
}
