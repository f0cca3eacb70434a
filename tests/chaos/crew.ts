import { randomBytes } from 'node:crypto';
import type { FollowedProject } from '../../client/followed-project';
import { type FetchQuery, toError } from '../../client/http/api';
import { LockstepClient } from '../../client/lockstep-client';
import { AppError } from '../../contract/errors';
import { projectStream, type StreamName } from '../../contract/streams';
import { createTeam, type Person, type Team } from '../support/factories';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy';
import { ask } from '../support/services';
import type { History } from './history';
import { listenFor } from './marks';
import type { Topology } from './topology';

/** People of one project, whose mark stands in everything that is written there. */
export type MarkedTeam = { team: Team; mark: string; stream: StreamName };

/** Somebody at work: the app's own client, on a line of their own to one of the nodes. */
export type Hand = MarkedTeam & {
  name: string;
  person: Person;
  client: LockstepClient;
  project: FollowedProject;
  line: FaultProxy;
};

/** Everybody who takes part in a run. */
export type Crew = {
  teams: readonly MarkedTeam[];
  /** Those who are still at work. */
  hands: Hand[];
  /** Somebody closes the page, and does not come back. */
  dismiss(hand: Hand): void;
  close(): Promise<void>;
};

const teamCount = 3;
const liveWithinMs = 15_000;

/** Opens three projects with four people each, spread over the nodes, and waits until all are live. */
export async function openCrew(topology: Topology, history: History): Promise<Crew> {
  const teams = await Promise.all(Array.from({ length: teamCount }, () => openTeam()));
  const marks = teams.map(({ mark }) => mark);
  const members = teams.flatMap((team, index) =>
    membersOf(team.team).map((person) => ({ team, person, name: `${person.name} ${index + 1}` })),
  );
  const hands = await Promise.all(
    members.map(({ team, person, name }, index) => {
      history.record({ kind: 'member', client: name, mark: team.mark });
      return openHand(topology, history, { team, person, name, marks, preferred: index });
    }),
  );
  await untilLive(hands);
  return {
    teams,
    hands,
    dismiss(hand) {
      hands.splice(hands.indexOf(hand), 1);
      hand.client.stop();
      void hand.line.close();
    },
    async close() {
      for (const { client } of hands) client.stop();
      await Promise.all(hands.map(({ line }) => line.close()));
    },
  };
}

async function openTeam(): Promise<MarkedTeam> {
  const team = await createTeam();
  return { team, mark: `mark-${randomBytes(4).toString('hex')}-`, stream: projectStream(team.projectId) };
}

function membersOf({ owner, otherOwner, editor, commenter }: Team): Person[] {
  return [owner, otherOwner, editor, commenter];
}

type Place = { team: MarkedTeam; person: Person; name: string; marks: readonly string[]; preferred: number };

/** Somebody whose client opens the project; what it applies and hears is written down. */
export async function openHand(
  topology: Topology,
  history: History,
  { team, person, name, marks, preferred }: Place,
): Promise<Hand> {
  const onBytesToClient = listenFor(marks, (mark) => history.record({ kind: 'heard', client: name, mark }));
  const line = await openFaultProxy(() => topology.portFor(preferred), { onBytesToClient });
  const client = new LockstepClient({
    userId: person.userId,
    connection: { url: line.url, token: async () => person.token },
    fetchQuery: fetchOver(line, person),
  });
  const { projectId } = team.team;
  const project = client.rooms.project(projectId, await ask(person, 'getProject', { projectId }));
  recordProgress(history, name, project);
  client.follow(project);
  client.start();
  return { ...team, name, person, client, project, line };
}

/** Writes down each move of a client's confirmed state. */
function recordProgress(history: History, client: string, project: FollowedProject): void {
  const { stream } = project;
  let last = project.sync.cursor?.seq ?? 0;
  history.record({ kind: 'replaced', client, stream, seq: last });
  project.store.store.subscribe(({ cursor }) => {
    if (!cursor || cursor.seq === last) return;
    const fresh = project.recentEvents.filter(({ seq }) => seq > last);
    if (fresh.at(-1)?.seq !== cursor.seq)
      history.record({ kind: 'replaced', client, stream, seq: cursor.seq });
    else
      for (const { id, seq } of fresh) history.record({ kind: 'applied', client, stream, seq, eventId: id });
    last = cursor.seq;
  });
}

export function fetchOver({ url }: Pick<FaultProxy, 'url'>, { token }: Person): FetchQuery {
  return async (path) => {
    const response = await fetch(`${url}${path}`, {
      // Marks are looked for in the bytes as they are.
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity', connection: 'close' },
      signal: AbortSignal.timeout(6_000),
    }).catch(() => {
      throw new AppError('unavailable', 'No node answered');
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer as never;
    throw toError(answer, response.status);
  };
}

async function untilLive(hands: readonly Hand[]): Promise<void> {
  const deadlineMs = performance.now() + liveWithinMs;
  while (hands.some(({ project }) => !project.sync.isLive)) {
    if (performance.now() > deadlineMs) throw new Error('Not everybody came in');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
