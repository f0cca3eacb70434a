import { foldText } from '../../contract/fold-text';

type Named = { userId: string; name: string };

/** Whether somebody is called so, in part and in whatever case and accents; an empty search finds everybody. */
export function isCalled(search: string): (person: Named) => boolean {
  const wanted = foldText(search.trim());
  return ({ name }) => wanted === '' || foldText(name).includes(wanted);
}

/** The same order on every node, also of people of one name. */
export function byName(a: Named, b: Named): number {
  return a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1);
}
