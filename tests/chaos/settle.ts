import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { projectContents } from '../../contract/project-state';
import type { ProjectSnapshot } from '../../contract/recovery';
import { databaseClient } from '../../server/platform/database';
import { ask } from '../support/services';
import type { Crew, Hand, MarkedTeam } from './crew';
import type { History } from './history';

const giveUpAfterMs = 30_000;
const lookEveryMs = 50;

/**
 * Waits until nobody has anything left to send or to hear, then writes down what each client shows and
 * what is true. Answers how long it took; whether everything is right is for the judgements to say.
 */
export async function settle({ teams, hands }: Crew, history: History): Promise<number> {
  const startedAtMs = performance.now();
  const isOver = () => performance.now() - startedAtMs > giveUpAfterMs;
  while (!isOver() && !(await isAtRest(teams, hands).catch(() => false))) await delay(lookEveryMs);
  const tookMs = Math.round(performance.now() - startedAtMs);
  for (const team of teams) await recordTruth(team, hands, history);
  for (const hand of hands) recordScreen(hand, history);
  await recordLog(teams, history);
  return tookMs;
}

async function isAtRest(teams: readonly MarkedTeam[], hands: readonly Hand[]): Promise<boolean> {
  const isQuiet = hands.every(
    ({ client, project }) =>
      project.sync.isLive && client.outbox.all.every(({ status }) => status === 'refused'),
  );
  if (!isQuiet) return false;
  const streams = teams.map(({ stream }) => stream);
  const heads = await databaseClient().sql<{ id: string; head: string }[]>`
    select id, head from streams where id = any(${streams})`;
  const headOf = new Map(heads.map(({ id, head }) => [id, Number(head)]));
  return hands.every((hand) => {
    const isAtHead = hand.project.sync.cursor?.seq === headOf.get(hand.stream);
    return isAtHead && onlineOn(hand).join() === connectedIn(hand, hands).join();
  });
}

function recordScreen(hand: Hand, history: History): void {
  const { view, cursor } = hand.project.store.store.getState();
  history.record({
    kind: 'screen',
    client: hand.name,
    stream: hand.stream,
    seq: cursor?.seq ?? 0,
    hash: view ? hashOf(projectContents(view)) : '',
    online: onlineOn(hand),
  });
}

async function recordTruth(team: MarkedTeam, hands: readonly Hand[], history: History): Promise<void> {
  const { owner, projectId } = team.team;
  const { epoch: _, seq, ...contents } = await ask(owner, 'getProject', { projectId });
  const online = connectedIn(team, hands);
  history.record({ kind: 'truth', stream: team.stream, seq, hash: hashOf(contents), online });
}

async function recordLog(teams: readonly MarkedTeam[], history: History): Promise<void> {
  const { sql } = databaseClient();
  const streams = teams.map(({ stream }) => stream);
  const logged = await sql<
    { stream: string; seq: string; id: string; type: string; mutationId: string | null; at: string }[]
  >`
    select stream_id as stream, seq, id, type, mutation_id as "mutationId", occurred_at::text as at
    from events where stream_id = any(${streams}) order by stream_id, seq`;
  for (const { stream, seq, id, type, mutationId, at } of logged) {
    history.record({
      kind: 'logged',
      stream,
      seq: Number(seq),
      eventId: id,
      type,
      mutationId,
      occurredAt: at,
    });
  }
  const asked = history.entries.flatMap((entry) => (entry.kind === 'invoke' ? [entry.mutationId] : []));
  const kept = await sql<{ mutationId: string }[]>`
    select mutation_id as "mutationId" from mutation_receipts where mutation_id = any(${asked})`;
  for (const { mutationId } of kept) history.record({ kind: 'receipt', mutationId });
}

/** Who is there, by name, as this client shows it. */
export function onlineOn({ client, project }: Hand): string[] {
  const members = client.signals.store.getState().online.get(project.projectId) ?? [];
  return members.map(({ name }) => name).sort();
}

function connectedIn({ stream }: MarkedTeam, hands: readonly Hand[]): string[] {
  const inTeam = hands.filter(
    (hand) => hand.stream === stream && hand.client.connectionStore.getState().transport !== null,
  );
  return inTeam.map(({ person }) => person.name).sort();
}

function hashOf(contents: Omit<ProjectSnapshot, 'epoch' | 'seq'>): string {
  return createHash('sha256').update(canonical(contents)).digest('base64url').slice(0, 16);
}

/** JSON with the members of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
