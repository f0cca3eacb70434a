/** What a label may look like: evenly spread, named for those who do not see them. */
export const labelColours = [
  { color: '#6b7280', name: 'Grey' },
  { color: '#b4533c', name: 'Rust' },
  { color: '#b7791f', name: 'Amber' },
  { color: '#6f8f2f', name: 'Olive' },
  { color: '#1f7a5c', name: 'Green' },
  { color: '#1f8a8a', name: 'Teal' },
  { color: '#2f6fb0', name: 'Blue' },
  { color: '#5b5bd6', name: 'Indigo' },
  { color: '#9050b8', name: 'Violet' },
  { color: '#b83f7d', name: 'Pink' },
] as const;

/** A colour for a new label: the one that is worn least. */
export function nextLabelColour(worn: Iterable<string>): string {
  const counts = new Map<string, number>(labelColours.slice(1).map(({ color }) => [color, 0]));
  for (const color of worn) counts.set(color, (counts.get(color) ?? 0) + 1);
  const [least] = [...counts].sort(([, a], [, b]) => a - b);
  return least?.[0] ?? labelColours[0].color;
}
