import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../contract/commands';
import { pathParameters } from '../../contract/endpoint';
import { can, type Permission } from '../../contract/permissions';
import { type ProjectRole, projectRole } from '../../contract/roles';
import { type Answer, callEndpoint, type EndpointName, endpoints } from '../support/api-client';
import { databaseFingerprint } from '../support/database-fingerprint';
import { createPerson, createTeam, type Person, type Team } from '../support/factories';
import { useDatabase } from '../support/services';
import { useApp } from '../support/start-app';
import { accountInputs, queryInputs } from './authorization/inputs';
import type { ProjectCommandName } from './law-cases/law-case';
import { lawCasesOf, projectCommandNames } from './law-cases/law-table';

useDatabase();
const app = useApp();

let admin: Person;
beforeAll(async () => {
  admin = await createPerson('Root', 'admin');
});

type InputMaker = (team: Team, actor: Person) => Promise<object> | object;

const names = Object.keys(endpoints) as EndpointName[];
const byProject = names.filter((name) => !['public', 'user', 'admin'].includes(endpoints[name].access));
const byAccount = names.filter((name) => !byProject.includes(name));

describe.each(byProject)('%s over HTTP', (name) => {
  const access = endpoints[name].access as Permission;
  const allowed = allowedRoles(name, access);
  const refused = projectRole.options.filter((role) => !allowed.includes(role));

  it('refuses who is not signed in, not a member, or of too low a role, and writes nothing', async () => {
    const team = await createTeam();
    const input = { ...(await inputOf(name)(team, team.owner)) };
    const before = await databaseFingerprint();
    const codeFor = async (person?: Person) => (await call(name, input, person)).body.code;

    expect(await codeFor()).toBe('unauthenticated');
    for (const person of [team.outsider, admin]) {
      expect(await codeFor(person), person.name).toBe('not_found');
      expect(comparable(await call(name, input, person))).toEqual(
        comparable(await call(name, withRandomId(name, input), person)),
      );
    }
    for (const role of refused) expect(await codeFor(team[role]), role).toBe('forbidden');

    expect(await databaseFingerprint()).toEqual(before);
  });

  it.each(allowed)('lets the %s through', async (role) => {
    const team = await createTeam();
    const input = { ...(await inputOf(name)(team, team[role])) };
    const { status, body } = await call(name, input, team[role]);
    const definition = endpoints[name];
    expect(status).toBe(definition.kind === 'command' ? definition.status : 200);
    expect(definition.output.parse(body)).toEqual(body);
  });
});

describe.each(byAccount)('%s over HTTP', (name) => {
  const { access } = endpoints[name];

  it(`is for ${access === 'public' ? 'everybody' : access === 'admin' ? 'admins' : 'who is signed in'}`, async () => {
    const team = await createTeam();
    const isRefusal = ({ body: { code } }: Answer) => code === 'unauthenticated' || code === 'forbidden';
    const input = { ...(await inputOf(name)(team, team.outsider)) };
    const before = await databaseFingerprint();

    const anonymous = await call(name, input);
    expect(isRefusal(anonymous)).toBe(access !== 'public');
    if (access !== 'public') expect(anonymous.body.code).toBe('unauthenticated');
    if (access === 'admin') {
      for (const person of [team.outsider, team.owner]) {
        expect((await call(name, input, person)).body.code).toBe('forbidden');
      }
    }
    if (access !== 'public') expect(await databaseFingerprint()).toEqual(before);

    const person = access === 'admin' ? admin : team.outsider;
    const answer = await call(name, input, person);
    expect(isRefusal(answer)).toBe(false);
    expect(answer.status).toBeLessThan(500);
  });
});

describe('what belongs to one person', () => {
  it.each(['revokeToken', 'revokeSession'] as const)('%s of somebody else is not found', async (name) => {
    const team = await createTeam();
    const input = { ...(await accountInputs[name](team, team.owner)) };
    const before = await databaseFingerprint();
    const answer = await call(name, input, team.editor);
    expect(answer.body.code).toBe('not_found');
    expect(comparable(answer)).toEqual(comparable(await call(name, withRandomId(name, input), team.editor)));
    expect(await databaseFingerprint()).toEqual(before);
  });
});

function call(name: EndpointName, input: Record<string, unknown>, person?: Person): Promise<Answer> {
  return callEndpoint(app(), name, input, person ? { as: person } : {});
}

function allowedRoles(name: EndpointName, access: Permission): ProjectRole[] {
  const lawCase = isProjectCommand(name) ? lawCasesOf(name)[0] : undefined;
  return projectRole.options.filter((role) => lawCase?.allowed?.includes(role) ?? can(role, access));
}

function inputOf(name: EndpointName): InputMaker {
  if (isProjectCommand(name)) {
    const [lawCase] = lawCasesOf(name);
    return (team, actor) => lawCase?.input(team, actor) ?? {};
  }
  if (Object.hasOwn(accountInputs, name))
    return accountInputs[name as keyof typeof accountInputs] as InputMaker;
  return queryInputs[name as keyof typeof queryInputs] as InputMaker;
}

function isProjectCommand(name: string): name is ProjectCommandName {
  return projectCommandNames.includes(name as ProjectCommandName & CommandName);
}

/** The same request about something that does not exist. */
function withRandomId(name: EndpointName, input: Record<string, unknown>): Record<string, unknown> {
  const [parameter = ''] = pathParameters(endpoints[name].path);
  return { ...input, [parameter]: uuidv7() };
}

/** All of an answer that may not tell what exists from what does not. */
function comparable({ status, headers, body: { requestId: _, ...body } }: Answer) {
  return { status, body, headers: [...headers.keys()].sort() };
}
