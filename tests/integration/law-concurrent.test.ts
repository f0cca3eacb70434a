import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { ProjectState } from '../../contract/project-state';
import { executeCommand } from '../../server/commands/execute';
import { createLabel, createTasks, createTeam, type Team } from '../support/factories';
import { createRandom, type Random, testSeed } from '../support/random';
import { randomCommand } from '../support/random-commands';
import { ask, useDatabase } from '../support/services';
import {
  contentsOf,
  eventsAfter,
  loadOwn,
  loadProject,
  ownEventsAfter,
  reduceOwn,
  reduceProject,
} from '../support/view';

useDatabase();

const rounds = 12;
const writers = 8;
const commandsPerWriter = 4;

describe('the law while many write at once', () => {
  const seed = testSeed();

  it(`from any moment, snapshot + events = the last snapshot (TEST_SEED=${seed})`, {
    timeout: 60_000,
  }, async () => {
    const random = createRandom(seed);
    const team = await createTeam();
    await createTasks(team, 5);
    await createLabel(team, 'Bug');
    const people = [team.owner, team.outsider, team.viewer];
    const ownBefore = await Promise.all(people.map(loadOwn));
    const moments = [await loadProject(team.watcher, team.projectId)];

    for (let round = 0; round < rounds; round += 1) {
      const seen = await loadProject(team.watcher, team.projectId);
      const archivedIds = await archivedTaskIds(team);
      const writing = Array.from({ length: writers }, () => writeSome(random, team, seen.state, archivedIds));
      moments.push(await loadProject(team.watcher, team.projectId));
      await Promise.all(writing);
    }

    const last = await loadProject(team.watcher, team.projectId);
    for (const moment of moments) {
      const fresh = contentsOf(last, moment.state.comments.keys());
      const events = await eventsAfter(team.watcher, team.projectId, moment.seq);
      const once = reduceProject(moment, events);
      expect(contentsOf(once)).toEqual(fresh);
      expect(contentsOf({ ...reduceProject(once, events), seq: once.seq })).toEqual(fresh);
    }
    const said = await eventsAfter(team.watcher, team.projectId, 0);
    for (const [index, person] of people.entries()) {
      const before = ownBefore[index];
      if (!before) continue;
      const own = await ownEventsAfter(person, before.seq);
      expect(reduceOwn(before, own, said)).toEqual(await loadOwn(person));
    }
  });
});

/** Commands one after the other; what was overtaken may be refused, but nothing may break. */
async function writeSome(
  random: Random,
  team: Team,
  state: ProjectState,
  archivedIds: string[],
): Promise<void> {
  for (let count = 0; count < commandsPerWriter; count += 1) {
    const { actor, name, input } = randomCommand({ random, team, state, archivedIds });
    await executeCommand(actor.actor, name as CommandName, input, null).catch((error: unknown) => {
      if (error instanceof AppError && error.status < 500) return;
      throw new Error(`${name} ${JSON.stringify(input)} broke`, { cause: error });
    });
  }
}

async function archivedTaskIds({ owner, projectId }: Team): Promise<string[]> {
  const { items } = await ask(owner, 'listTasks', { projectId, archived: 'true' });
  return items.map(({ id }) => id);
}
