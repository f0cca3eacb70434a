import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../contract/limits';
import { send } from '../support/api-client';
import { createPerson, createSessionCookie, createTask, createTeam, type Team } from '../support/factories';
import { exchange, type RawAnswer, sendRaw } from '../support/raw-http';
import { ask, run, useDatabase } from '../support/services';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

let team: Team;
let tasksPath: string;
let taskId: string;
let seq: number;

beforeAll(async () => {
  team = await createTeam();
  tasksPath = `/api/projects/${team.projectId}/tasks`;
  ({ id: taskId } = await createTask(team));
});

beforeEach(async () => {
  ({ seq } = await ask(team.owner, 'getProject', { projectId: team.projectId }));
});

afterEach(async () => {
  expect((await send(app(), '/health/live')).status).toBe(200);
  expect((await ask(team.owner, 'getProject', { projectId: team.projectId })).seq).toBe(seq);
});

const bearer = () => ({ authorization: `Bearer ${team.owner.token}` });

const post = (body: Buffer | string, headers: Record<string, string> = {}) =>
  sendRaw(app(), {
    method: 'POST',
    path: tasksPath,
    headers: { ...bearer(), 'content-type': 'application/json', ...headers },
    body,
  });

/** Every refusal has one form, whoever answers it. */
function expectProblem({ status, headers, body }: RawAnswer, wanted: number, code: string): void {
  expect({ status, code: body.code, requestId: body.requestId }).toEqual({
    status: wanted,
    code,
    requestId: headers['x-request-id'],
  });
  expect(headers['content-type']).toBe('application/problem+json');
  expect(body).toMatchObject({
    type: `urn:lockstep:error:${code}`,
    title: expect.any(String),
    status: wanted,
    detail: expect.any(String),
  });
}

describe('bodies', () => {
  it.each([
    '{',
    '{"title":}',
    'nul',
    '{"title":"a"}}',
    "{'title':'a'}",
    '{"title":"a",}',
    '[]',
    '"x"',
    '5',
    'null',
  ])('B1: %s is a validation error', async (body) => expectProblem(await post(body), 400, 'validation'));

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('B2: content type %j is not taken', async (contentType) =>
    expectProblem(
      await post('{"title":"a"}', { 'content-type': contentType }),
      415,
      'unsupported_media_type',
    ),
  );

  it('B3: a body over the limit is too large', async () => {
    const body = JSON.stringify({ title: 'x'.repeat(limits.bodyBytes) });
    expectProblem(await post(body), 413, 'too_large');
    expectProblem(await post(body, { 'transfer-encoding': 'chunked' }), 413, 'too_large');
  });

  it('B3: a body that unfolds is not unfolded', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 'x'));
    const answer = await post(bomb, { 'content-encoding': 'gzip' });
    expectProblem(answer, 400, 'validation');
  });

  it('B6: headers beyond 16 KiB are refused before anything reads them', async () => {
    const head = `GET /api/me HTTP/1.1\r\nHost: x\r\nCookie: a=${'x'.repeat(17_000)}\r\n\r\n`;
    expect(await exchange(app(), head, 5_000)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('B3: a body that does not come whole is answered in time', async () => {
    const head = `POST ${tasksPath} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${team.owner.token}\r\n`;
    const body = 'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"title":"a"';
    expect(await exchange(app(), head + body, 8_000)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('B43: a length and chunks at once are refused', async () => {
    const head = `POST ${tasksPath} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${team.owner.token}\r\n`;
    const body = 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n';
    expect(await exchange(app(), head + body, 5_000)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each([
    ['invalid UTF-8', Buffer.from('7b227469746c65223a22ff227d', 'hex')],
    ['half a character', Buffer.from('7b227469746c65223a22c3227d', 'hex')],
    ['a byte order mark', Buffer.from('efbbbf7b227469746c65223a2261227d', 'hex')],
    ['UTF-16', Buffer.from('{"title":"a"}', 'utf16le')],
  ])('B18: %s is a validation error', async (_, body) => expectProblem(await post(body), 400, 'validation'));

  it('B22: nesting of 10,000 and 20,000 keys are refused without holding anybody up', async () => {
    const nested = `{"title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1])),
    );
    for (const [body, code] of [
      [nested, 'validation'],
      [wide, 'validation'],
    ] as const) {
      const startedAtMs = performance.now();
      expectProblem(await post(body), 400, code);
      expect(performance.now() - startedAtMs).toBeLessThan(2_000);
    }
  });

  it('B23: of duplicate keys the last counts, and more than a number can hold is refused', async () => {
    expectProblem(await post('{"title":"a","title":5}'), 400, 'validation');
    expectProblem(await post('{"title":"a","estimate":1e999}'), 400, 'validation');
    expectProblem(await post('{"title":"a","estimate":NaN}'), 400, 'validation');
  });
});

describe('who asks, and from where', () => {
  it.each([
    ['nothing', {}],
    ['a token that is not ours', { authorization: 'Bearer nonsense' }],
    ['a token of our form that does not exist', { authorization: `Bearer lst_${'a'.repeat(43)}` }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['a cookie that is not ours', { cookie: 'next-auth.session-token=abc', origin: 'own' }],
  ])('B4: %s is unauthenticated', async (_, given: Record<string, string>) => {
    const headers = { ...given, ...(given.origin && { origin: app().url }) };
    expectProblem(await sendRaw(app(), { path: '/api/me', headers }), 401, 'unauthenticated');
  });

  it('B5: a revoked token is session_revoked', async () => {
    const person = await createPerson('Gone');
    const { credential } = person.actor;
    await run(person, 'revokeToken', { tokenId: credential.kind === 'token' ? credential.tokenId : '' });
    const headers = { authorization: `Bearer ${person.token}` };
    expectProblem(await sendRaw(app(), { path: '/api/me', headers }), 401, 'session_revoked');
  });

  it.each([
    ['foreign', 'http://evil.test'],
    ['null', 'null'],
    ['missing', undefined],
  ])('B7: a cookie with a %s origin changes nothing', async (_, origin) => {
    const { cookie } = await createSessionCookie(team.owner);
    const headers = { cookie, 'content-type': 'application/json', ...(origin && { origin }) };
    const answer = await sendRaw(app(), { method: 'POST', path: tasksPath, headers, body: '{"title":"a"}' });
    expectProblem(answer, 403, 'origin_not_allowed');
  });

  it('B7: a cookie from our own page, and a read without an origin, are allowed', async () => {
    const { cookie } = await createSessionCookie(team.owner);
    expect((await sendRaw(app(), { path: '/api/me', headers: { cookie } })).status).toBe(200);
    const headers = { cookie, origin: app().url, 'content-type': 'application/json' };
    const answer = await sendRaw(app(), { method: 'POST', path: tasksPath, headers, body: '{}' });
    expectProblem(answer, 400, 'validation');
  });
});

describe('endpoints', () => {
  it.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/projects/x/y/z',
    '/api//me',
    '/api/me.json',
    '/api/tasks/..%2f..%2fme/x',
  ])('B8: %s is not found', async (path) => {
    expectProblem(await sendRaw(app(), { path, headers: bearer() }), 404, 'not_found');
  });

  it.each(['/api/../etc/passwd', '/api/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd'])(
    'B42: %s leads nowhere',
    async (path) => {
      expect((await sendRaw(app(), { path, headers: bearer() })).status).toBe(404);
    },
  );

  it.each(['//', '/%', '/api/tasks/%E0%A4%A', '/api/tasks/%'])('B42: %s cannot be read', async (path) => {
    expectProblem(await sendRaw(app(), { path, headers: bearer() }), 400, 'validation');
  });

  it.each(['%00', 'x%2fy', '%5c', '1'])('B9: the task %s has no valid id', async (id) => {
    expectProblem(await sendRaw(app(), { path: `/api/tasks/${id}`, headers: bearer() }), 400, 'invalid_id');
  });

  it.each([
    ['PUT', '/api/projects', 'GET, HEAD, POST'],
    ['DELETE', '/api/projects', 'GET, HEAD, POST'],
    ['OPTIONS', '/api/projects', 'GET, HEAD, POST'],
    ['POST', '/api/me', 'GET, HEAD'],
    ['PUT', '/api/tasks/01a20140-a7c9-73c7-a1f3-f66dc13b9619', 'DELETE, GET, HEAD, PATCH'],
    ['GET', '/api/setup', 'POST'],
    ['POST', '/api/openapi.json', 'GET, HEAD'],
  ])('B8: %s %s is not allowed, and Allow says what is', async (method, path, allow) => {
    const answer = await sendRaw(app(), { method, path, headers: bearer() });
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.allow?.split(', ').sort()).toEqual(allow.split(', ').sort());
  });

  it('B41: headers that want to be another method or another route are ignored', async () => {
    const headers = {
      ...bearer(),
      'x-http-method-override': 'DELETE',
      'x-middleware-subrequest': 'proxy',
      'x-request-id': 'mine',
    };
    const answer = await sendRaw(app(), { path: `/api/tasks/${taskId}`, headers });
    expect(answer.body).toMatchObject({ task: { archivedAt: null } });
    expect(answer.headers['x-request-id']).not.toBe('mine');
  });

  it.each([
    ['B11: a query parameter that does not exist', '?sort=title', 'unknown_field'],
    ['B37: one that wants to be SQL', '?limit=1;drop', 'validation'],
    ['B35: limit 0', '?limit=0', 'validation'],
    ['B35: limit -1', '?limit=-1', 'validation'],
    ['B35: limit 1e9', '?limit=1000000000', 'validation'],
    ['B35: a cursor that we did not make', '?cursor=abc', 'validation'],
    ['B35: a cursor that was changed', '?cursor=MTI%3D', 'validation'],
    ['the same parameter twice', '?limit=1&limit=2', 'unknown_field'],
    ['one that stands in the path already', '?projectId=x', 'unknown_field'],
  ])('%s is refused', async (_, query, code) => {
    expectProblem(await sendRaw(app(), { path: `${tasksPath}${query}`, headers: bearer() }), 400, code);
  });

  it('a member of the path cannot be given again in the body', async () => {
    const body = JSON.stringify({ title: 'a', projectId: team.projectId });
    expectProblem(await post(body), 400, 'unknown_field');
  });
});
