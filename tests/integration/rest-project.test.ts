import { beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../contract/projects';
import { projectSnapshot } from '../../contract/recovery';
import { type Answer, send } from '../support/api-client';
import { createTask, createTasks, createTeam, type Person, type Team } from '../support/factories';
import { run, useDatabase } from '../support/services';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

let team: Team;
beforeAll(async () => {
  team = await createTeam();
});

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One line of the contract: the method, the path, and what is sent and answered. */
async function expectAnswer(
  line: `${Method} ${string}`,
  options: { as?: Person; body?: object; status?: number; answer: unknown },
): Promise<Answer> {
  const [method = 'GET', path = ''] = line.split(' ');
  const { as = team.owner, body, status = 200, answer } = options;
  const found = await send(app(), path, { method, as, ...(body && { body }) });
  expect({ status: found.status, body: found.body }).toEqual({ status, body: answer });
  expect(found.headers.get('content-type')).toMatch(
    status < 400 ? /^application\/json/ : /^application\/problem\+json/,
  );
  expect(found.headers.get('cache-control')).toBe('no-store');
  return found;
}

const some = (members: object) => expect.objectContaining(members);

describe('projects', () => {
  it('are listed, made with or without a key, read as a snapshot, changed and archived', async () => {
    const { body } = await expectAnswer('POST /api/projects', {
      body: { name: 'Mobile app', key: 'APP', description: 'All of it' },
      status: 201,
      answer: {
        project: some({ key: 'APP', name: 'Mobile app', description: 'All of it', archivedAt: null }),
      },
    });
    const { id } = project.parse(body.project);
    await expectAnswer('POST /api/projects', {
      body: { name: 'Other', key: 'APP' },
      status: 422,
      answer: some({ code: 'rule_key_taken', fields: [{ path: 'key', message: expect.any(String) }] }),
    });
    await expectAnswer('POST /api/projects', {
      body: { name: 'Apple' },
      status: 201,
      answer: { project: some({ key: 'APPL' }) },
    });
    const list = await expectAnswer('GET /api/projects', { answer: { items: expect.any(Array) } });
    expect(list.body.items).toContainEqual(some({ id, role: 'owner' }));
    const snapshot = await expectAnswer(`GET /api/projects/${id}`, {
      answer: some({ epoch: expect.any(String), seq: 0, tasks: [], labels: [] }),
    });
    expect(projectSnapshot.strict().parse(snapshot.body)).toEqual(snapshot.body);
    const names = projectSnapshot.parse(snapshot.body).columns.map(({ name }) => name);
    expect(names).toEqual(['To do', 'In progress', 'Done']);
    await expectAnswer(`PATCH /api/projects/${id}`, {
      body: { name: 'App' },
      answer: { project: some({ id, name: 'App', description: 'All of it', version: 2 }) },
    });
    await expectAnswer(`DELETE /api/projects/${id}`, {
      answer: { project: some({ id, archivedAt: expect.any(String) }) },
    });
    await expectAnswer(`GET /api/projects/${id}`, { answer: some({ project: some({ id }) }) });
    await expectAnswer(`PATCH /api/projects/${id}`, {
      body: { name: 'Late' },
      status: 410,
      answer: some({ code: 'gone' }),
    });
    const listed = async (path: string) => (await send(app(), path, { as: team.owner })).body.items;
    expect(await listed('/api/projects')).not.toContainEqual(some({ id }));
    expect(await listed('/api/projects?archived=true')).toContainEqual(some({ id }));
    await expectAnswer(`POST /api/projects/${id}/restore`, {
      answer: { project: some({ id, name: 'App', archivedAt: null }) },
    });
    expect(await listed('/api/projects')).toContainEqual(some({ id }));
    expect(await listed('/api/projects?archived=true')).not.toContainEqual(some({ id }));
  });

  it('tell at a glance what there is to do: open is what is not in the last of several columns', async () => {
    const shop = await createTeam();
    const [toDo, , done] = shop.columns;
    const late = await createTask(shop, { columnId: toDo.id });
    const finished = await createTask(shop, { columnId: done.id });
    const archived = await createTask(shop, { columnId: toDo.id });
    await createTask(shop, { columnId: toDo.id });
    for (const { id: taskId } of [late, finished, archived]) {
      await run(shop.owner, 'updateTask', { taskId, dueOn: '2026-11-29' });
    }
    await run(shop.owner, 'archiveTask', { taskId: archived.id });
    const glance = async (as: Person, today: string) => {
      const { body } = await send(app(), `/api/me/projects?today=${today}`, { as });
      return body.items;
    };
    const first = { userId: shop.owner.userId, name: shop.owner.name };
    expect(await glance(shop.viewer, '2026-11-30')).toEqual([
      {
        projectId: shop.projectId,
        openTasks: 2,
        overdueTasks: 1,
        memberCount: 6,
        members: expect.arrayContaining([first]),
      },
    ]);
    expect(await glance(shop.viewer, '2026-11-29')).toEqual([some({ openTasks: 2, overdueTasks: 0 })]);
    expect(await glance(shop.outsider, '2026-11-30')).toEqual([]);
  });

  it('give their events in pages', async () => {
    const { body } = await expectAnswer(`GET /api/projects/${team.projectId}/events?after=0&limit=2`, {
      answer: { epoch: expect.any(String), head: expect.any(Number), events: expect.any(Array) },
    });
    expect(body.events).toHaveLength(2);
    await expectAnswer(`GET /api/projects/${team.projectId}/events?after=0&epoch=other`, {
      status: 409,
      answer: some({ code: 'snapshot_required', reason: 'epochChanged' }),
    });
  });
});

describe('members and invites', () => {
  it('are added by id or e-mail, listed, changed and removed', async () => {
    const { projectId, owner, outsider } = await createTeam();
    const path = `/api/projects/${projectId}/members`;
    const { userId, name } = outsider;
    const member = some({ userId, name, role: 'viewer', version: 1, joinedAt: expect.any(String) });
    await expectAnswer(`POST ${path}`, {
      as: owner,
      body: { email: outsider.email, role: 'viewer' },
      status: 201,
      answer: { member },
    });
    await expectAnswer(`POST ${path}`, {
      as: owner,
      body: { userId, role: 'editor' },
      status: 422,
      answer: some({ code: 'rule_already_member' }),
    });
    await expectAnswer(`POST ${path}`, {
      as: owner,
      body: { role: 'editor' },
      status: 400,
      answer: some({ code: 'validation' }),
    });
    const list = await expectAnswer(`GET ${path}`, { as: owner, answer: { items: expect.any(Array) } });
    expect(list.body.items).toContainEqual(member);
    await expectAnswer(`PATCH ${path}/${userId}`, {
      as: owner,
      body: { role: 'editor' },
      answer: { member: some({ userId, role: 'editor', version: 2 }) },
    });
    await expectAnswer(`DELETE ${path}/${userId}`, { as: owner, answer: { member: some({ userId }) } });
    await expectAnswer(`PATCH ${path}/${userId}`, {
      as: owner,
      body: { role: 'viewer' },
      status: 404,
      answer: some({ code: 'not_found' }),
    });
  });

  it('keep their name in the project after they left it', async () => {
    const { projectId, owner, editor, outsider, viewer } = await createTeam();
    const path = `/api/projects/${projectId}`;
    await run(owner, 'removeMember', { projectId, userId: editor.userId });
    const { body } = await expectAnswer(`GET ${path}/people`, {
      as: viewer,
      answer: { items: expect.any(Array) },
    });
    expect(body.items).toContainEqual({ userId: editor.userId, name: editor.name });
    expect(body.items).toContainEqual({ userId: owner.userId, name: owner.name });
    expect(body.items).not.toContainEqual(some({ userId: outsider.userId }));
    await run(owner, 'addMember', { projectId, userId: editor.userId, role: 'viewer' });
    const again = await send(app(), `${path}/people`, { as: viewer });
    expect(again.body.items).toEqual(body.items);
  });

  it('B62: an invite is a link that works once, and for whom it was made', async () => {
    const { projectId, owner, outsider } = await createTeam();
    const made = await expectAnswer(`POST /api/projects/${projectId}/invites`, {
      as: owner,
      body: { role: 'commenter', email: outsider.email },
      status: 201,
      answer: {
        invite: {
          id: expect.any(String),
          role: 'commenter',
          email: outsider.email,
          token: expect.any(String),
          expiresAt: expect.any(String),
        },
        url: expect.any(String),
      },
    });
    const { token } = made.body.invite as { token: string };
    expect(made.body.url).toBe(`${app().url}/invite/${token}`);
    await expectAnswer(`GET /api/invites/${token}`, {
      as: outsider,
      answer: { projectName: 'Website', role: 'commenter', invitedBy: 'Ada' },
    });
    const accept = `POST /api/invites/${token}/accept` as const;
    await expectAnswer(accept, { as: owner, status: 403, answer: some({ code: 'forbidden' }) });
    await expectAnswer(accept, {
      as: outsider,
      answer: { project: some({ id: projectId, role: 'commenter' }) },
    });
    await expectAnswer(accept, { as: outsider, status: 410, answer: some({ code: 'gone' }) });
    await expectAnswer(`POST /api/invites/${'x'.repeat(43)}/accept`, {
      as: owner,
      status: 404,
      answer: some({ code: 'not_found' }),
    });
  });
});

describe('columns and labels', () => {
  it('columns are added beside others, changed, and deleted with a target for their tasks', async () => {
    const [todo, doing] = team.columns;
    const { body } = await expectAnswer(`POST /api/projects/${team.projectId}/columns`, {
      body: { name: 'Review', wipLimit: 3, afterId: todo.id },
      status: 201,
      answer: { column: some({ name: 'Review', wipLimit: 3, projectId: team.projectId, version: 1 }) },
    });
    const { id, position } = body.column as { id: string; position: string };
    expect([todo.position < position, position < doing.position]).toEqual([true, true]);
    await expectAnswer(`PATCH /api/columns/${id}`, {
      body: { name: 'In review', wipLimit: null },
      answer: { column: some({ id, name: 'In review', wipLimit: null, version: 2 }) },
    });
    const task = await createTask(team, { columnId: id });
    await expectAnswer(`DELETE /api/columns/${id}?moveTasksTo=${id}`, {
      status: 422,
      answer: some({ code: 'rule_not_in_project' }),
    });
    await expectAnswer(`DELETE /api/columns/${id}?moveTasksTo=${doing.id}`, {
      answer: { column: some({ id }) },
    });
    await expectAnswer(`GET /api/tasks/${task.id}`, { answer: { task: some({ columnId: doing.id }) } });
    await expectAnswer(`PATCH /api/columns/${id}`, {
      body: { name: 'X' },
      status: 404,
      answer: some({ code: 'not_found' }),
    });
  });

  it('labels are added, changed and deleted', async () => {
    const path = `/api/projects/${team.projectId}/labels`;
    const { body } = await expectAnswer(`POST ${path}`, {
      body: { name: 'Bug', color: '#FF0000' },
      status: 201,
      answer: { label: some({ name: 'Bug', color: '#ff0000', version: 1 }) },
    });
    const { id } = body.label as { id: string };
    await expectAnswer(`POST ${path}`, {
      body: { name: 'bug', color: '#00ff00' },
      status: 422,
      answer: some({ code: 'rule_name_taken' }),
    });
    await expectAnswer(`PATCH /api/labels/${id}`, {
      body: { color: '#00ff00' },
      answer: { label: some({ color: '#00ff00' }) },
    });
    await expectAnswer(`DELETE /api/labels/${id}`, { answer: { label: some({ id }) } });
  });
});

describe('tasks and comments', () => {
  it('tasks are made, read, changed, archived and restored', async () => {
    const { body } = await expectAnswer(`POST /api/projects/${team.projectId}/tasks`, {
      body: {
        title: 'Write the copy',
        priority: 'high',
        dueOn: '2031-01-01',
        assigneeIds: [team.editor.userId],
      },
      status: 201,
      answer: {
        task: some({
          key: expect.stringMatching(new RegExp(`^${team.project.key}-\\d+$`)),
          title: 'Write the copy',
          columnId: team.columns[0].id,
          priority: 'high',
          dueOn: '2031-01-01',
          assigneeIds: [team.editor.userId],
          version: 1,
          commentCount: 0,
        }),
      },
    });
    const { id } = body.task as { id: string };
    await expectAnswer(`GET /api/tasks/${id}`, { answer: { task: body.task } });
    await expectAnswer(`PATCH /api/tasks/${id}`, {
      body: { title: 'Edit the copy', columnId: team.columns[1].id },
      answer: { task: some({ title: 'Edit the copy', columnId: team.columns[1].id, version: 2 }) },
    });
    await expectAnswer(`DELETE /api/tasks/${id}`, {
      answer: { task: some({ id, archivedAt: expect.any(String), version: 3 }) },
    });
    await expectAnswer(`PATCH /api/tasks/${id}`, {
      body: { title: 'X' },
      status: 410,
      answer: some({ code: 'gone' }),
    });
    await expectAnswer(`GET /api/tasks/${id}`, { answer: { task: some({ id }) } });
    await expectAnswer(`POST /api/tasks/${id}/restore`, { answer: { task: some({ id, archivedAt: null }) } });
    const activity = await expectAnswer(`GET /api/tasks/${id}/activity`, {
      answer: { items: expect.any(Array) },
    });
    expect((activity.body.items as { type: string }[]).map(({ type }) => type)).toEqual([
      'taskRestored',
      'taskDeleted',
      'taskUpdated',
      'taskCreated',
    ]);
  });

  it('tasks are listed newest first, in pages that follow their cursor', async () => {
    const own = await createTeam();
    const created = await createTasks(own, 5);
    const path = `/api/projects/${own.projectId}/tasks?limit=2`;
    const keys: string[] = [];
    let cursor: unknown;
    do {
      const page = await send(app(), cursor ? `${path}&cursor=${String(cursor)}` : path, { as: own.owner });
      keys.push(...(page.body.items as { key: string }[]).map(({ key }) => key));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(keys).toEqual(created.map(({ key }) => key).reverse());
    const archived = await send(app(), `${path}&archived=true`, { as: own.owner });
    expect(archived.body).toEqual({ items: [] });
  });

  it('comments are added, answered, listed, edited and deleted', async () => {
    const { id: taskId } = await createTask(team);
    const path = `/api/tasks/${taskId}/comments`;
    const first = await expectAnswer(`POST ${path}`, {
      as: team.commenter,
      body: { body: 'Looks good' },
      status: 201,
      answer: {
        comment: some({
          taskId,
          authorId: team.commenter.userId,
          body: 'Looks good',
          replyTo: null,
          editedAt: null,
        }),
      },
    });
    const { id } = first.body.comment as { id: string };
    await expectAnswer(`POST ${path}`, {
      body: { body: 'Thanks', replyTo: id },
      status: 201,
      answer: { comment: some({ replyTo: id }) },
    });
    await expectAnswer(`PATCH /api/comments/${id}`, {
      as: team.commenter,
      body: { body: 'Looks great' },
      answer: { comment: some({ body: 'Looks great', version: 2, editedAt: expect.any(String) }) },
    });
    const list = await expectAnswer(`GET ${path}`, {
      answer: { items: expect.any(Array), epoch: expect.any(String), seq: expect.any(Number) },
    });
    expect((list.body.items as { body: string }[]).map(({ body }) => body)).toEqual([
      'Looks great',
      'Thanks',
    ]);
    const firstPage = await send(app(), `${path}?limit=1`, { as: team.owner });
    const nextPage = await send(app(), `${path}?limit=1&cursor=${String(firstPage.body.nextCursor)}`, {
      as: team.owner,
    });
    expect(nextPage.body).toMatchObject({ items: [{ body: 'Thanks' }] });
    const newest = await send(app(), `${path}?order=newest&limit=1`, { as: team.owner });
    expect(newest.body).toMatchObject({ items: [{ body: 'Thanks' }] });
    const older = `${path}?order=newest&limit=1&cursor=${String(newest.body.nextCursor)}`;
    const { body: oldest } = await send(app(), older, { as: team.owner });
    expect(oldest).toMatchObject({ items: [{ body: 'Looks great' }] });
    expect(oldest).not.toHaveProperty('nextCursor');
    await expectAnswer(`DELETE /api/comments/${id}`, { answer: { comment: some({ id }) } });
    await expectAnswer(`GET /api/tasks/${taskId}`, { answer: { task: some({ commentCount: 1 }) } });
  });
});
