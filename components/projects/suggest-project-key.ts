const longest = 6;

/** A key for a new project from its name: WEB for "Website", MA for "Mobile app"; a number if that one is taken. */
export function suggestProjectKey(name: string, takenKeys: readonly string[]): string {
  const words = name
    .normalize('NFD')
    .toUpperCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replace(/[^A-Z0-9]/g, ''))
    .filter(Boolean);
  const letters =
    words.length === 1 ? words.join('').slice(0, 3) : words.map((word) => word.slice(0, 1)).join('');
  const key = letters.replace(/^[0-9]+/, '').slice(0, longest - 1);
  if (key.length === 0) return '';

  const candidates = [
    key.length > 1 ? key : `${key}1`,
    ...Array.from({ length: 8 }, (_, index) => `${key}${index + 2}`),
  ];
  return candidates.find((candidate) => !takenKeys.includes(candidate)) ?? '';
}
