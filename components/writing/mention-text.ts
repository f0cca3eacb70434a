type Person = { id: string; name: string };

const mentionLink = /\[@[^\]]*\]\(user:([0-9a-f-]{36})\)/g;

/**
 * What is typed says `@Ada Okafor`; what is sent says `[@Ada Okafor](user:{id})`, so that it means the same
 * person under any later name. Code and links stay as they are, and so does a name that two people share.
 */
export function withMentionLinks(text: string, people: readonly Person[]): string {
  const ids = idsByUniqueName(people);
  if (ids.size === 0) return text;
  const names = [...ids.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(
    `(\`+)[\\s\\S]*?\\1|\\[[^\\]]*\\]\\([^)]*\\)|(?<![\\p{L}\\p{N}_@])@(?<name>${names.join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  return text.replace(pattern, (whole, ...rest) => {
    const { name } = rest.at(-1) as { name?: string };
    return name === undefined ? whole : mentionLinkOf({ id: ids.get(name) ?? '', name });
  });
}

/** The same backwards, for a text that is edited. */
export function withoutMentionLinks(body: string, people: readonly Person[]): string {
  const ids = idsByUniqueName(people);
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return body.replace(mentionLink, (whole, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : `@${name}`;
  });
}

/** What choosing somebody puts into the text. */
export function mentionOf(person: Person, people: readonly Person[]): string {
  return idsByUniqueName(people).get(person.name) === person.id ? `@${person.name}` : mentionLinkOf(person);
}

function mentionLinkOf({ id, name }: Person): string {
  return `[@${name.replace(/[[\]\\]/g, '')}](user:${id})`;
}

function idsByUniqueName(people: readonly Person[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of people) {
    if (ids.has(name) && ids.get(name) !== id) shared.add(name);
    ids.set(name, id);
  }
  for (const name of shared) ids.delete(name);
  return ids;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
