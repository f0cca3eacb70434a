import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../contract/events';
import { databaseClient } from '../../server/platform/database';
import { doorNames, openDoors } from '../support/doors';
import { createTeam } from '../support/factories';
import { ask, useDatabase } from '../support/services';
import { connectAs, join, nextEvent } from '../support/sockets';
import { useApp } from '../support/start-app';

useDatabase();
const app = useApp();

/** Lets the commit itself fail, or take its time, for events that carry a certain title. */
beforeAll(async () => {
  await databaseClient().sql.unsafe(`
    create function hinder_commit() returns trigger language plpgsql as $$
    begin
      if new.payload #>> '{task,title}' = 'Fails' then raise exception 'no commit today'; end if;
      if new.payload #>> '{task,title}' = 'Slow' then perform pg_sleep(0.3); end if;
      return new;
    end $$;
    create constraint trigger hinder_commit after insert on events
      deferrable initially deferred for each row execute function hinder_commit()`);
});

describe.each(doorNames)('nobody hears of a change before its commit, over %s', (door) => {
  it('a commit that fails is answered as a failure, and nobody is told', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const follower = await connectAs(app(), team.watcher);
    const { head } = await join(follower, projectId);
    const doors = await openDoors(app(), team.editor);

    expect((await doors[door]('createTask', { projectId, title: 'Fails' }, 'try-1')).code).toBe('internal');
    expect((await doors[door]('createTask', { projectId, title: 'Works' }, 'try-2')).code).toBe('ok');

    const event = await nextEvent<Envelope>(follower, 'taskCreated');
    expect(event).toMatchObject({ seq: head + 1, payload: { task: { title: 'Works', number: 1 } } });
    expect(follower.envelopes()).toHaveLength(1);
  });

  it('a commit that takes its time holds back both the answer and the event', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const follower = await connectAs(app(), team.watcher);
    await join(follower, projectId);
    const doors = await openDoors(app(), team.editor);

    const answered = doors[door]('createTask', { projectId, title: 'Slow' });
    await Promise.race([answered, nextEvent(follower, 'taskCreated')]);

    expect((await ask(team.owner, 'getProject', { projectId })).tasks).toMatchObject([{ title: 'Slow' }]);
    expect((await answered).code).toBe('ok');
  });
});
