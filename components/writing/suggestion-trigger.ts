/** What somebody is about to name: from `from` to the caret stands the sign and what was typed after it. */
export type SuggestionTrigger = { kind: 'person' | 'task'; query: string; from: number };

/** A name may have spaces in it; a task is found by its key or one word of its title. */
const person = /(?:^|[\s([])@(?<query>[^\s@#][^\n@#]{0,39}|)$/u;
const task = /(?:^|[\s([])#(?<query>[\p{L}\p{N}-]{0,40})$/u;

/** Whether the caret stands in an `@name` or `#task` that is being typed. */
export function suggestionTrigger(text: string, caret: number): SuggestionTrigger | null {
  const before = text.slice(0, caret);
  for (const [kind, pattern] of [
    ['person', person],
    ['task', task],
  ] as const) {
    const query = pattern.exec(before)?.groups?.query;
    if (query !== undefined) return { kind, query, from: caret - query.length - 1 };
  }
  return null;
}
