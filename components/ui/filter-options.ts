import { foldText } from '@/contract/fold-text';

/** The options whose label or keywords hold every word of the query, those that begin with it first. */
export function filterOptions<Option extends { label: string; keywords?: string }>(
  options: readonly Option[],
  query: string,
): readonly Option[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (!first) return options;
  const matching = options.filter((option) => {
    const text = foldText(`${option.label} ${option.keywords ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const startsWithQuery = (option: Option) => foldText(option.label).startsWith(first);
  return [...matching.filter(startsWithQuery), ...matching.filter((option) => !startsWithQuery(option))];
}
