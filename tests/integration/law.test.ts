import { describe, expect, it } from 'vitest';
import { commands } from '../../contract/commands';
import { type Envelope, eventPayloads } from '../../contract/events';
import { can, type Permission } from '../../contract/permissions';
import { type ProjectRole, projectRole } from '../../contract/roles';
import type { UserState } from '../../contract/user-state';
import { executeCommand } from '../../server/commands/execute';
import { createTeam, type Person, type Team } from '../support/factories';
import { run, useDatabase } from '../support/services';
import {
  contentsOf,
  eventsAfter,
  type Held,
  loadOwn,
  loadProject,
  ownEventsAfter,
  reduceOwn,
  reduceProject,
} from '../support/view';
import { accountCommands } from './authorization/account-commands';
import { inboxCases } from './law-cases/inbox-cases';
import type { LawCase, ProjectCommandName } from './law-cases/law-case';
import { lawCasesOf, projectCommandNames } from './law-cases/law-table';

useDatabase();

it('has a case for every command about a project', () => {
  const wanted = Object.keys(commands).filter((name) => !Object.hasOwn(accountCommands, name));
  expect([...projectCommandNames].sort()).toEqual(wanted.sort());
  for (const name of projectCommandNames) expect(lawCasesOf(name).length, name).toBeGreaterThan(0);
});

describe.concurrent.each(projectCommandNames)(
  'the law: snapshot + events = next snapshot, for %s',
  (name) => {
    for (const lawCase of lawCasesOf(name)) {
      it.each(rolesFor(lawCase))(`${lawCase.title}, by %s`, async (role) => {
        const team = await createTeam();
        const actor = team[role];
        const input = await lawCase.input(team, actor);
        const before = await look(team);

        const result = await executeCommand(actor.actor, name, input, null).catch((error: unknown) => error);

        const { events, ownEvents, after } = await lookAgain(team, before);
        expect(after.reduced).toEqual(after.fresh);
        for (const [after, list] of [[before.project.seq, events], ...ownEvents] as const) {
          assertWellFormed(list, after);
        }
        if (mayBe(role, name, lawCase)) {
          expect(events.map(({ type }) => type)).toEqual(lawCase.events);
          assertAnswer(name, result, before.project.seq, events);
        } else {
          expect(result).toMatchObject({ code: 'forbidden' });
          expect([events, ...ownEvents.map(([, list]) => list)].flat()).toEqual([]);
          expect(after.fresh).toEqual(before.contents);
        }
      });
    }
  },
);

describe('an archived project answers writes with gone', () => {
  /** Commands that write to no project: a new one, a conversation, a note of one's own. And the way back. */
  const others = [
    'createProject',
    'createConversation',
    'markRoomRead',
    'markProjectSeen',
    'restoreProject',
    ...Object.keys(inboxCases),
  ];
  const names = projectCommandNames.filter((name) => !others.includes(name));

  it.each(names)('%s', async (name) => {
    const team = await createTeam();
    const [lawCase] = lawCasesOf(name) as [LawCase<ProjectCommandName>];
    const actor = lawCase.byOutsider ? team.outsider : team.owner;
    const input = await lawCase.input(team, actor);
    await run(team.owner, 'archiveProject', { projectId: team.projectId });
    const before = await look(team);

    await expect(executeCommand(actor.actor, name, input, null)).rejects.toMatchObject({ code: 'gone' });

    expect((await lookAgain(team, before)).after.fresh).toEqual(before.contents);
  });
});

type Role = ProjectRole | 'outsider';

function rolesFor({ byOutsider }: LawCase<ProjectCommandName>): Role[] {
  return byOutsider ? ['outsider'] : [...projectRole.options];
}

function mayBe(role: Role, name: ProjectCommandName, { allowed }: LawCase<ProjectCommandName>): boolean {
  if (role === 'outsider') return true;
  return allowed ? allowed.includes(role) : can(role, commands[name].access as Permission);
}

type Look = Awaited<ReturnType<typeof look>>;

/** What the bystander sees of the project, and each person of their own list. */
async function look(team: Team) {
  const people = peopleOf(team);
  const project = await loadProject(team.watcher, team.projectId);
  const own: Held<UserState>[] = [];
  for (const person of people) own.push(await loadOwn(person));
  return { project, own, contents: { project: contentsOf(project), own } };
}

async function lookAgain(team: Team, before: Look) {
  const people = peopleOf(team);
  const events = await eventsAfter(team.watcher, team.projectId, before.project.seq);
  const ownEvents = await Promise.all(
    people.map(async (person, index) => {
      const after = before.own[index]?.seq ?? 0;
      return [after, await ownEventsAfter(person, after)] as const;
    }),
  );
  const reduced = {
    project: contentsOf(reduceProject(before.project, events)),
    own: before.own.map((held, index) => reduceOwn(held, ownEvents[index]?.[1] ?? [], events)),
  };
  const { project, own } = await look(team);
  const fresh = { project: contentsOf(project, before.project.state.comments.keys()), own };
  return { events, ownEvents, after: { reduced, fresh } };
}

function peopleOf({ owner, otherOwner, editor, commenter, viewer, watcher, outsider }: Team): Person[] {
  return [owner, otherOwner, editor, commenter, viewer, watcher, outsider];
}

/** Numbers without a gap, and payloads with all that their schema names and nothing else. */
function assertWellFormed(events: readonly Envelope[], after: number): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => after + index + 1));
  for (const { type, payload } of events) expect(eventPayloads[type].parse(payload)).toEqual(payload);
}

function assertAnswer(
  name: ProjectCommandName,
  result: unknown,
  after: number,
  events: readonly Envelope[],
): void {
  const { data, seq } = result as { data: unknown; seq?: number };
  expect(commands[name].output.parse(data)).toEqual(data);
  if (events.length > 0) expect(seq).toBe(after + events.length);
}
