import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyFacts } from '../../contract/project-reducer';
import { projectContents, projectStateFrom } from '../../contract/project-state';
import type { ProjectSnapshot } from '../../contract/recovery';
import { projectStream } from '../../contract/streams';
import { projectOrigins } from '../../db/schema/history';
import { streams } from '../../db/schema/log';
import { executeCommand } from '../../server/commands/execute';
import { databaseClient } from '../../server/platform/database';
import { createTask, createTeam, type Team } from '../support/factories';
import { createRandom, testSeed } from '../support/random';
import { randomCommand } from '../support/random-commands';
import { ask, run, useDatabase } from '../support/services';
import { eventsAfter, loadProject } from '../support/view';

useDatabase();

const commandCount = 120;

/** Everybody changes this and that; after each change the board is looked at, as it is then. */
async function liveSnapshots(team: Team, seed: number): Promise<ProjectSnapshot[]> {
  const random = createRandom(seed);
  const look = () => ask(team.watcher, 'getProject', { projectId: team.projectId });
  const snapshots = [await look()];
  for (let count = 0; count < commandCount; count += 1) {
    const { state } = await loadProject(team.watcher, team.projectId);
    const { items: archived } = await ask(team.watcher, 'listTasks', {
      projectId: team.projectId,
      archived: 'true',
    });
    const archivedIds = archived.map(({ id }) => id);
    const { actor, name, input } = randomCommand({ random, team, state, archivedIds });
    // Some are about what is gone, and refused.
    await executeCommand(actor.actor, name, input, null).catch(() => {});
    snapshots.push(await look());
  }
  return snapshots;
}

describe('replay equals the log', () => {
  const seed = testSeed();

  it(`at every place where somebody looked, on the server and in the client (seed ${seed})`, {
    timeout: 30_000,
  }, async () => {
    const team = await createTeam();
    const { projectId } = team;
    const live = await liveSnapshots(team, seed);
    const origin = await ask(team.watcher, 'getProjectAt', { projectId, at: '0' });
    const events = await eventsAfter(team.watcher, projectId, 0);
    expect(events.length).toBeGreaterThan(commandCount / 2);

    for (const snapshot of live) {
      const at = String(snapshot.seq);
      expect(await ask(team.watcher, 'getProjectAt', { projectId, at }), at).toEqual(snapshot);
      const { epoch, seq, ...contents } = snapshot;
      const replayed = applyFacts(projectStateFrom(origin), events.slice(0, seq));
      expect(projectContents(replayed), at).toEqual(contents);
    }
  });

  it('begins with the project as it was founded', async () => {
    const team = await createTeam();
    const { columns, members, tasks } = await ask(team.watcher, 'getProjectAt', {
      projectId: team.projectId,
      at: '0',
    });
    expect(columns.map(({ name }) => name)).toEqual(['To do', 'In progress', 'Done']);
    expect(members.map(({ userId }) => userId)).toEqual([team.owner.userId]);
    expect(tasks).toEqual([]);
  });
});

describe('a history that cannot be told', () => {
  const at = async (team: Team, seq: number, epoch?: string) =>
    ask(team.watcher, 'getProjectAt', {
      projectId: team.projectId,
      at: String(seq),
      ...(epoch && { epoch }),
    });
  const refused = (reason: string) => ({ code: 'snapshot_required', details: { extras: { reason } } });

  it('is refused ahead of the head, and in another epoch', async () => {
    const team = await createTeam();
    const { seq } = await ask(team.watcher, 'getProject', { projectId: team.projectId });
    await expect(at(team, seq + 1)).rejects.toMatchObject(refused('ahead'));
    await expect(at(team, seq, 'another')).rejects.toMatchObject(refused('epochChanged'));
  });

  it('is refused without its beginning: pruned, or from before origins were kept', async () => {
    const [pruned, old] = await Promise.all([createTeam(), createTeam()]);
    const { orm } = databaseClient();
    await orm
      .update(streams)
      .set({ prunedTo: 1 })
      .where(eq(streams.id, projectStream(pruned.projectId)));
    await orm.delete(projectOrigins).where(eq(projectOrigins.projectId, old.projectId));
    await expect(at(pruned, 3)).rejects.toMatchObject(refused('pruned'));
    await expect(at(old, 3)).rejects.toMatchObject(refused('pruned'));
  });
});

describe('how far a project was seen', () => {
  it('is nothing before the first time, then moves only forwards and not beyond what happened', async () => {
    const team = await createTeam();
    const { projectId, editor } = team;
    const seen = async () => (await ask(editor, 'getProjectSeen', { projectId })).seen;
    expect(await seen()).toBeNull();
    await createTask(team);
    const { seq: head } = await ask(editor, 'getProject', { projectId });
    await run(editor, 'markProjectSeen', { projectId, seq: head });
    await run(editor, 'markProjectSeen', { projectId, seq: 1 });
    expect(await seen()).toMatchObject({ projectId, seq: head });
    await run(editor, 'markProjectSeen', { projectId, seq: head + 50 });
    expect(await seen()).toMatchObject({ seq: head });
    expect(await ask(team.viewer, 'getProjectSeen', { projectId })).toEqual({ seen: null });
  });
});
