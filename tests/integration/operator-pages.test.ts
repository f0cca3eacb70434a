import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { databaseClient } from '../../server/platform/database';
import { enqueue } from '../../server/queue/enqueue';
import { createPerson, createTeam } from '../support/factories';
import { ask, run, useDatabase } from '../support/services';

useDatabase();

it('an admin lists every project and archives or restores one without being in it', async () => {
  const [admin, team] = await Promise.all([createPerson('Root', 'admin'), createTeam()]);
  const { projectId, owner, otherOwner } = team;
  const find = async () => (await ask(admin, 'listAllProjects', {})).items.find(({ id }) => id === projectId);
  expect(await find()).toMatchObject({
    owners: [owner.name, otherOwner.name].sort(),
    members: 6,
    archivedAt: null,
  });
  await run(admin, 'setProjectArchived', { projectId, archived: true });
  expect((await find())?.archivedAt).not.toBeNull();
  await expect(run(owner, 'createTask', { projectId, title: 'No' })).rejects.toMatchObject({ code: 'gone' });
  await run(admin, 'setProjectArchived', { projectId, archived: false });
  expect((await find())?.archivedAt).toBeNull();
  await expect(ask(admin, 'getProject', { projectId })).rejects.toMatchObject({ code: 'not_found' });
  const { items } = await ask(admin, 'listAuditEntries', { userId: admin.userId });
  expect(items.map(({ action }) => action)).toEqual(['projectRestored', 'projectArchived']);
  const unknown = run(admin, 'setProjectArchived', { projectId: uuidv7(), archived: true });
  await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
});

it('an admin sees how the queues lag and what was given up, and retries it once', async () => {
  const admin = await createPerson('Root', 'admin');
  const { orm, begin } = databaseClient();
  const [late, failed, planned] = [uuidv7(), uuidv7(), uuidv7()];
  const data = { notificationId: late, eventId: late };
  const jobs = [late, failed, planned].map((id) => ({
    id,
    data,
    startAfterSeconds: id === planned ? 600 : 0,
  }));
  await begin((tx) => enqueue(tx, 'mail', jobs));
  await orm.execute(sql`update pgboss.job set start_after = now() - interval '90 s' where id = ${late}`);
  await orm.execute(sql`
    update pgboss.job set state = 'failed', completed_on = now(), retry_count = 12, output = '{"message": "No route"}'
    where id = ${failed}`);
  const mailQueue = async () => (await ask(admin, 'getJobs', {})).queues.find(({ name }) => name === 'mail');
  expect(await mailQueue()).toMatchObject({ waiting: 1, planned: 1, failed: 1, active: 0 });
  expect((await mailQueue())?.lagSeconds).toBeGreaterThanOrEqual(90);
  const { failures } = await ask(admin, 'getJobs', {});
  expect(failures).toMatchObject([{ id: failed, queue: 'mail', attempts: 13, reason: 'No route' }]);

  await run(admin, 'retryJob', { jobId: failed });
  expect(await mailQueue()).toMatchObject({ waiting: 2, failed: 0 });
  await expect(run(admin, 'retryJob', { jobId: failed })).rejects.toMatchObject({ code: 'not_found' });
});
