import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { callEndpoint } from '../support/api-client';
import { doorNames, openDoors } from '../support/doors';
import { createTask, createTeam, type Person, type Team } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';
import { command, connectAs } from '../support/sockets';
import { useApps } from '../support/start-app';

useDatabase();
const [nodeA, nodeB] = useApps();

let team: Team;
beforeAll(async () => {
  team = await createTeam();
});

const headOf = async (person: Person = team.owner) =>
  (await ask(person, 'getProject', { projectId: team.projectId })).seq;

describe('a mutation that is sent again', () => {
  it('has one effect and one answer, ten times at once through both doors of two nodes', async () => {
    const mutationId = uuidv7();
    const input = { projectId: team.projectId, title: 'Once' };
    const before = await headOf();
    const viaHttp = [nodeA(), nodeB()].flatMap((app) =>
      [1, 2].map(() =>
        callEndpoint(app, 'createTask', input, {
          as: team.editor,
          headers: { 'idempotency-key': mutationId },
        }),
      ),
    );
    const viaSocket = [nodeA(), nodeA(), nodeB(), nodeB(), nodeB(), nodeA()].map(async (app) =>
      command(await connectAs(app, team.editor), 'createTask', input, mutationId),
    );
    const answers = await Promise.all(viaHttp);
    const acks = await Promise.all(viaSocket);

    const { task } = await ask(team.owner, 'getTask', { taskId: mutationId });
    expect(task).toMatchObject({ id: mutationId, title: 'Once' });
    expect(await headOf()).toBe(before + 1);
    for (const ack of acks) expect(ack).toEqual({ ok: true, data: { task }, seq: before + 1 });
    for (const { status, body, headers } of answers) {
      expect({ status, body, seq: headers.get('lockstep-seq') }).toEqual({
        status: 201,
        body: { task },
        seq: String(before + 1),
      });
    }
    const first = answers.filter(({ headers }) => !headers.has('idempotent-replay'));
    expect(first.length).toBeLessThanOrEqual(1);
  });

  it('B30: over HTTP gets the first answer, marked Idempotent-Replay, whatever happened since', async () => {
    const headers = { 'idempotency-key': 'order-17' };
    const input = { projectId: team.projectId, title: 'As it was' };
    const first = await callEndpoint(nodeA(), 'createTask', input, { as: team.editor, headers });
    const { id: taskId } = first.body.task as { id: string };
    await run(team.owner, 'updateTask', { taskId, title: 'As it is' });
    await run(team.owner, 'archiveTask', { taskId });

    const again = await callEndpoint(nodeB(), 'createTask', input, { as: team.editor, headers });

    expect(first.headers.get('idempotent-replay')).toBeNull();
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect([again.status, again.body]).toEqual([first.status, first.body]);
  });

  it('gets its answer although it could not be done a second time', async () => {
    const { id: taskId } = await createTask(team);
    const doors = await openDoors(nodeA(), team.editor);
    const mutationId = uuidv7();
    const first = await doors.socket('archiveTask', { taskId }, mutationId);
    expect(first.code).toBe('ok');
    expect(await doors.http('archiveTask', { taskId }, mutationId)).toEqual(first);
    expect((await doors.http('archiveTask', { taskId }, uuidv7())).code).toBe('gone');
  });

  it('may be done later, if it was refused at first', async () => {
    const { id: taskId } = await createTask(team);
    const { userId } = team.outsider;
    const doors = await openDoors(nodeA(), team.editor);
    const input = { taskId, assigneeIds: [userId] };
    expect((await doors.socket('updateTask', input, 'assign-1')).code).toBe('rule_not_in_project');
    await run(team.owner, 'addMember', { projectId: team.projectId, userId, role: 'viewer' });
    expect((await doors.socket('updateTask', input, 'assign-1')).code).toBe('ok');
  });

  it('is one person’s: two people may use the same id', async () => {
    const input = { projectId: team.projectId, title: 'Mine' };
    const [mine, theirs] = await Promise.all([
      openDoors(nodeA(), team.editor).then(({ socket }) => socket('createTask', input, 'same')),
      openDoors(nodeB(), team.otherOwner).then(({ socket }) => socket('createTask', input, 'same')),
    ]);
    expect([mine.code, theirs.code]).toEqual(['ok', 'ok']);
    expect(mine.data).not.toEqual(theirs.data);
  });
});

describe.each(doorNames)('the id of a mutation, over %s', (door) => {
  it('B31: with another body is refused as idempotency_key_reused', async () => {
    const doors = await openDoors(nodeA(), team.editor);
    const mutationId = uuidv7();
    const { id: taskId } = await createTask(team);
    await doors[door]('updateTask', { taskId, title: 'One' }, mutationId);
    const before = await headOf();
    for (const [name, input] of [
      ['updateTask', { taskId, title: 'Two' }],
      ['archiveTask', { taskId }],
      ['createTask', { projectId: team.projectId, title: 'Three' }],
    ] as const) {
      expect((await doors[door](name, input, mutationId)).code).toBe('idempotency_key_reused');
    }
    expect(await headOf()).toBe(before);
  });

  it('that names an entity of somebody else is refused as idempotency_key_reused', async () => {
    const { id } = await createTask(team);
    const doors = await openDoors(nodeA(), team.editor);
    const outcome = await doors[door]('createTask', { projectId: team.projectId, title: 'Again' }, id);
    expect(outcome.code).toBe('idempotency_key_reused');
  });

  it('becomes the id of what is created, if it is a UUIDv7', async () => {
    const doors = await openDoors(nodeA(), team.editor);
    const { projectId } = team;
    const ids = { task: uuidv7(), column: uuidv7(), label: uuidv7(), comment: uuidv7() };
    const created = [
      await doors[door]('createTask', { projectId, title: 'T' }, ids.task),
      await doors[door]('createColumn', { projectId, name: 'C' }, ids.column),
      await doors[door](
        'createLabel',
        { projectId, name: ids.label.slice(-12), color: '#123456' },
        ids.label,
      ),
      await doors[door]('addComment', { taskId: ids.task, body: 'B' }, ids.comment),
    ];
    for (const [index, [noun, id]] of Object.entries(ids).entries()) {
      expect(created[index]?.data).toMatchObject({ [noun]: { id } });
    }
  });

  it.each([
    ['with a space', 'a b'],
    ['empty', ''],
    ['too long', 'x'.repeat(129)],
    ['1 kB', 'x'.repeat(1_024)],
    ['with a slash', 'a/b'],
  ])('B32: %s is refused as idempotency_key_invalid', async (_, mutationId) => {
    const doors = await openDoors(nodeA(), team.editor);
    const before = await headOf();
    const { code } = await doors[door]('createTask', { projectId: team.projectId, title: 'No' }, mutationId);
    expect(code).toBe('idempotency_key_invalid');
    expect(await headOf()).toBe(before);
  });

  it('B32: may be missing', async () => {
    const doors = await openDoors(nodeA(), team.editor);
    const { code } = await doors[door]('createTask', { projectId: team.projectId, title: 'Yes' });
    expect(code).toBe('ok');
  });
});
