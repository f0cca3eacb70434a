import { type Entry, entriesOf } from '../history';

/** G2: however often a mutation was sent, it was committed once, and a refused one never. */
export function judgeOneEffect(entries: readonly Entry[]): string[] {
  const commits = new Map<string, Set<string>>();
  for (const { mutationId, stream, occurredAt } of entriesOf(entries, 'logged')) {
    if (mutationId === null || !stream.startsWith('project:')) continue;
    commits.set(mutationId, (commits.get(mutationId) ?? new Set()).add(occurredAt));
  }
  const doubled = [...commits]
    .filter(([, times]) => times.size > 1)
    .map(([mutationId, times]) => `doubled: ${mutationId} was committed ${times.size} times`);
  const refused = entriesOf(entries, 'refused')
    .filter(({ mutationId }) => commits.has(mutationId))
    .map(
      ({ client, mutationId, code }) =>
        `doubled: ${client} heard ${code} for ${mutationId}, which has effect`,
    );
  return [...doubled, ...refused, ...judgeCreations(entries)];
}

/** What is created has one event, and it is there when the creation was acknowledged. */
function judgeCreations(entries: readonly Entry[]): string[] {
  const created = { createTask: 'taskCreated', sendMessage: 'newMessage', addComment: 'commentAdded' };
  const acknowledged = new Set(entriesOf(entries, 'ok').map(({ mutationId }) => mutationId));
  const counts = new Map<string, number>();
  for (const { mutationId, type } of entriesOf(entries, 'logged')) {
    const key = `${mutationId} ${type}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return entriesOf(entries, 'invoke').flatMap(({ client, mutationId, command }) => {
    const type = created[command as keyof typeof created];
    if (!type) return [];
    const count = counts.get(`${mutationId} ${type}`) ?? 0;
    if (count > 1) return [`doubled: ${mutationId} of ${client} made ${count} × ${type}`];
    const isLost = count === 0 && acknowledged.has(mutationId);
    return isLost ? [`lost: ${client} was told ok for ${mutationId}, but there is no ${type}`] : [];
  });
}
