const maxLength = 6;
const minLength = 2;

/** Keys to try for a project's name, best first: "Website" gives WEB, then WEBS …, then WEB2, WEB3 … */
export function* keyCandidates(name: string): Generator<string> {
  const base = baseKey(name);
  for (let length = 3; length <= Math.min(base.length, maxLength); length += 1) yield base.slice(0, length);
  if (base.length < 3) yield base;
  const stem = base.slice(0, 3);
  for (let suffix = 2; suffix < 1_000; suffix += 1) yield `${stem}${suffix}`;
}

/** The name's letters and digits in ASCII, upper case, starting with a letter and long enough to be a key. */
function baseKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toUpperCase()
    .replace(/^[0-9]+/, '');
  return letters.length >= minLength ? letters : `${letters}PR`.slice(0, 3);
}
