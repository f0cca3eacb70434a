import { type ColumnPicture, type Entry, entriesOf } from '../history';

/** What somebody has before their eyes is what the database holds, and no page broke on the way. */
export function judgePages(entries: readonly Entry[]): string[] {
  const broken = entriesOf(entries, 'pageError').map(
    ({ client, message }) => `page: ${client} met ${message}`,
  );
  const wrong = entriesOf(entries, 'picture').flatMap(({ client, shown, held }) =>
    difference(shown, held).map((words) => `page: ${client} ${words}`),
  );
  return [...broken, ...wrong];
}

function difference(shown: readonly ColumnPicture[], held: readonly ColumnPicture[]): string[] {
  const namesOf = (columns: readonly ColumnPicture[]) => columns.map(({ name }) => name).join(', ');
  if (namesOf(shown) !== namesOf(held))
    return [`sees the columns ${namesOf(shown)} instead of ${namesOf(held)}`];
  return held.flatMap(({ name, titles }, index) => {
    const seen = shown[index]?.titles.join(', ') ?? '';
    return seen === titles.join(', ') ? [] : [`sees in ${name} ${seen} instead of ${titles.join(', ')}`];
  });
}
