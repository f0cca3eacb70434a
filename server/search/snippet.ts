/** How much of a text is shown around what was found. */
const length = 160;
const before = 40;

/** One line of the text around the first of the words that it holds, cut where words end. */
export function snippetOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const lower = line.toLowerCase();
  const places = words.map((word) => lower.indexOf(word.toLowerCase())).filter((place) => place !== -1);
  const start = wordStart(line, (places.length > 0 ? Math.min(...places) : 0) - before);
  const end = wordEnd(line, start + length);
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}

function wordStart(line: string, from: number): number {
  if (from <= 0 || line.length <= length) return 0;
  const latest = Math.min(from, line.length - length);
  return line.lastIndexOf(' ', latest) + 1;
}

function wordEnd(line: string, to: number): number {
  if (to >= line.length) return line.length;
  const space = line.lastIndexOf(' ', to);
  return space > to - before ? space : to;
}
