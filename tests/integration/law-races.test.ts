import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { columns, projects } from '../../db/schema/projects';
import { databaseClient, type Transaction } from '../../server/platform/database';
import { createTeam, type Team } from '../support/factories';
import { run, useDatabase } from '../support/services';
import { loadOwn, ownEventsAfter } from '../support/view';

useDatabase();

let team: Team;
beforeEach(async () => {
  team = await createTeam();
});

/** Starts a command while another writer has changed something and not committed yet, then lets it commit. */
async function overtake<T>(
  change: (tx: Transaction) => Promise<unknown>,
  command: () => Promise<T>,
): Promise<T> {
  let running: Promise<T> | undefined;
  await databaseClient().begin(async (tx) => {
    await change(tx);
    running = command();
    running.catch(() => {});
    await untilOneWaits(tx);
  });
  return running as Promise<T>;
}

/** Until a session of this database waits for a lock, or there is none that would within a second. */
async function untilOneWaits(tx: Transaction): Promise<void> {
  const deadlineMs = performance.now() + 1_000;
  while (performance.now() < deadlineMs) {
    const waiting = await tx.execute(
      `select 1 from pg_locks where not granted and database is null
       union all select 1 from pg_locks where not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    if (waiting.length > 0) return;
  }
}

describe('a command that was overtaken by an uncommitted change', () => {
  it.each([
    [
      'a role is changed',
      'viewer',
      (t: Team) => run(t.owner, 'updateMember', { ...memberOf(t, t.viewer), role: 'editor' }),
    ],
    [
      'somebody is added',
      'outsider',
      (t: Team) => run(t.owner, 'addMember', { ...memberOf(t, t.outsider), role: 'viewer' }),
    ],
  ] as const)(
    'waits for it: while a project is renamed, %s, and the new name is told',
    async (_, who, command) => {
      const { seq } = await loadOwn(team[who]);
      await overtake(
        (tx) => tx.update(projects).set({ name: 'New name' }).where(eq(projects.id, team.projectId)),
        () => command(team),
      );
      const events = await ownEventsAfter(team[who], seq);
      expect(events).toMatchObject([
        { type: 'projectJoined', payload: { project: { name: 'New name' } } },
        { type: 'notification', payload: { notification: { title: 'New name' } } },
      ]);
      expect((await loadOwn(team[who])).state.projects.get(team.projectId)?.name).toBe('New name');
    },
  );

  it.each([
    ['updateColumn', (columnId: string) => run(team.owner, 'updateColumn', { columnId, name: 'Late' })],
    ['deleteColumn', (columnId: string) => run(team.owner, 'deleteColumn', { columnId })],
  ])('%s of a column that is deleted at that moment answers not_found', async (_, command) => {
    const { id } = team.columns[2];
    const overtaken = overtake(
      (tx) => tx.delete(columns).where(eq(columns.id, id)),
      () => command(id),
    );
    await expect(overtaken).rejects.toMatchObject({ code: 'not_found' });
  });
});

function memberOf({ projectId }: Team, { userId }: { userId: string }) {
  return { projectId, userId };
}
