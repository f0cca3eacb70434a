import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { FollowedProject } from '../../../client/followed-project';
import { LockstepClient } from '../../../client/lockstep-client';
import { projectContents } from '../../../contract/project-state';
import { projectStream } from '../../../contract/streams';
import type { Publisher } from '../../../server/log/publish';
import type { Person, Team } from '../../support/factories';
import { type FaultProxy, openFaultProxy } from '../../support/fault-proxy';
import { createRandom, type Random } from '../../support/random';
import { randomCommand } from '../../support/random-commands';
import { ask, readAs } from '../../support/services';
import type { SocketNode } from '../../support/socket-node';

/** One thing that happens during a run; `seed` settles its details. */
export type Step = { kind: string; client: number; seed: number };

type Hand = { person: Person; client: LockstepClient; project: FollowedProject; proxy: FaultProxy };

/** The people of a run, each with the app's own client over a line of their own. */
export type Crew = { team: Team; hands: Hand[]; close(): Promise<void> };

const convergeWithinMs = 15_000;

export async function openCrew(node: SocketNode, team: Team): Promise<Crew> {
  const people = [team.owner, team.otherOwner, team.editor, team.commenter];
  const hands = await Promise.all(people.map((person) => openHand(node, team, person)));
  return {
    team,
    hands,
    async close() {
      for (const { client } of hands) client.stop();
      await Promise.all(hands.map(({ proxy }) => proxy.close()));
    },
  };
}

async function openHand(node: SocketNode, { projectId }: Team, person: Person): Promise<Hand> {
  const proxy = await openFaultProxy(node.port);
  const client = new LockstepClient({
    userId: person.userId,
    connection: { url: proxy.url, token: async () => person.token },
    fetchQuery: readAs(person),
  });
  const project = client.rooms.project(projectId, await ask(person, 'getProject', { projectId }));
  await project.messages.load(0);
  client.follow(project);
  client.start();
  return { person, client, project, proxy };
}

/** Loses one emission in ten, repeats one in ten, and lets one in five be overtaken. */
export function faultyPublisher(random: Random): (publisher: Publisher) => Publisher {
  return (publisher) => (publication) => {
    if (random.chance(0.1)) return;
    if (random.chance(0.1)) publisher(publication);
    if (random.chance(0.2)) setTimeout(() => publisher(publication), random.below(80));
    else publisher(publication);
  };
}

export async function takeStep(crew: Crew, { kind, client: index, seed }: Step): Promise<void> {
  const hand = crew.hands[index] as Hand;
  if (kind === 'cut') hand.proxy.cut();
  else if (kind === 'pause') await new Promise((resolve) => setTimeout(resolve, seed % 60));
  else change(crew, hand, createRandom(seed));
}

/** Somebody changes something of what they see, which need not be the newest. */
function change({ team, hands }: Crew, { project }: Hand, random: Random): void {
  const state = project.store.store.getState().view;
  if (!state) return;
  const archivedIds = project.recentEvents.flatMap((event) =>
    event.type === 'taskDeleted' ? event.payload.taskId : [],
  );
  const { actor, name, input } = randomCommand({ random, team, state, archivedIds });
  const author = hands.find(({ person }) => person.userId === actor.userId);
  author?.client.execute(name, input as never, projectStream(team.projectId));
}

/** Waits until nobody has anything left to send or to hear, then compares every screen with the server. */
export async function assertConverged({ team, hands }: Crew): Promise<void> {
  const deadlineMs = performance.now() + convergeWithinMs;
  while (!(await isAtRest(team, hands)) && performance.now() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const { epoch, seq, ...contents } = await ask(team.owner, 'getProject', { projectId: team.projectId });
  const { items: newestFirst } = await ask(team.owner, 'listMessages', {
    projectId: team.projectId,
    limit: '200',
  });
  const items = newestFirst.toReversed();
  const expected = canonical(contents);
  for (const { person, client, project } of hands) {
    const { view, cursor, pending } = project.store.store.getState();
    expect({ name: person.name, cursor, pending }).toEqual({
      name: person.name,
      cursor: { epoch, seq },
      pending: [],
    });
    expect(client.outbox.all.filter(({ status }) => status !== 'refused')).toEqual([]);
    expect(view && canonical(projectContents(view))).toEqual(expected);
    // A snapshot brings no messages along: they are read again when somebody looks.
    if (view?.messages) expect(view.messages).toEqual(items.slice(-view.messages.length));
  }
}

async function isAtRest(team: Team, hands: readonly Hand[]): Promise<boolean> {
  const { epoch, seq } = await ask(team.owner, 'getProject', { projectId: team.projectId });
  return hands.every(({ client, project }) => {
    const isSettled = client.outbox.all.every(({ status }) => status === 'refused');
    return isSettled && project.sync.isLive && isDeepStrictEqual(project.sync.cursor, { epoch, seq });
  });
}

/** Members' order and the like do not matter: the snapshot and the store list by the same keys. */
function canonical(contents: object): unknown {
  return JSON.parse(JSON.stringify(contents));
}
