import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { callEndpoint } from '../support/api-client';
import { createTeam } from '../support/factories';
import { sendHalf } from '../support/raw-http';
import { useDatabase } from '../support/services';
import { command, connectAs } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp({ LOG_LEVEL: 'debug' });

it('an answer leads to the line of its request, and the line to its events', async () => {
  const { projectId, editor } = await createTeam();
  const answer = await callEndpoint(app(), 'createTask', { projectId, title: 'Followed' }, { as: editor });
  expect(await lineWhere('requestId', answer.headers.get('x-request-id'))).toEqual({
    level: 'info',
    time: expect.any(String),
    requestId: answer.headers.get('x-request-id'),
    command: 'createTask',
    actorId: editor.userId,
    events: [
      {
        id: expect.any(String),
        type: 'taskCreated',
        stream: `project:${projectId}`,
        seq: expect.any(Number),
      },
    ],
    ms: expect.any(Number),
    msg: 'Committed',
  });
});

it('a change through the socket has a line under its mutation, and none when it is answered again', async () => {
  const { projectId, editor } = await createTeam();
  const client = await connectAs(app(), editor);
  const mutationId = uuidv7();
  const send = () => command(client, 'createTask', { projectId, title: 'Followed' }, mutationId);
  await send();
  await send();
  expect(await lineWhere('mutationId', mutationId)).toMatchObject({
    requestId: expect.any(String),
    command: 'createTask',
  });
  expect(linesWhere('mutationId', mutationId)).toHaveLength(1);
});

it.each([
  {
    what: 'a change',
    method: 'PATCH',
    path: '',
    type: 'application/json',
    line: ['command', 'updateProject'],
  },
  {
    what: 'an upload',
    method: 'POST',
    path: '/files?name=a.txt',
    type: 'application/octet-stream',
    line: ['route', 'upload'],
  },
] as const)('who goes away within the body of $what is refused, and no error of ours', async (request) => {
  const { projectId, owner } = await createTeam();
  await sendHalf(app(), {
    method: request.method,
    path: `/api/projects/${projectId}${request.path}`,
    headers: { authorization: `Bearer ${owner.token}`, 'content-type': request.type },
    body: '{"name":"Half',
  });
  const [key, value] = request.line;
  expect(await lineWhere(key, value)).toMatchObject({
    level: 'debug',
    msg: 'Refused',
    code: 'validation',
  });
  expect(linesWhere('msg', 'Unexpected error')).toEqual([]);
});

function linesWhere(key: string, value: unknown): Record<string, unknown>[] {
  const lines = app().log.filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line)).filter((line) => line[key] === value);
}

/** The process writes to a pipe, which may take a moment. */
async function lineWhere(key: string, value: unknown): Promise<Record<string, unknown> | undefined> {
  await expect.poll(() => linesWhere(key, value).length).toBeGreaterThan(0);
  return linesWhere(key, value)[0];
}
