import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createTeam, type Team } from '../support/factories';
import { createRandom, testSeed } from '../support/random';
import { useDatabase } from '../support/services';
import { openSocketNode, type SocketNode } from '../support/socket-node';
import { assertConverged, faultyPublisher, openCrew, type Step, takeStep } from './convergence/crew';
import failedSeeds from './convergence/failed-seeds.json';

useDatabase();

const runs = 6;

/** What happens, in order: mostly changes by anybody, now and then a cut, sometimes a moment of peace. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('change'), client: fc.nat(3), seed: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut'), client: fc.nat(3), seed: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pause'), client: fc.nat(3), seed: fc.nat() }) },
);

describe('G4 convergence', () => {
  let node: SocketNode;
  beforeAll(async () => {
    node = await openSocketNode();
  });
  afterAll(() => node.close());

  const seeds = [...failedSeeds, testSeed()];
  it.each(seeds)(
    'leaves every client equal to the server after cuts, drops, duplicates and reorderings (seed %i)',
    { timeout: 120_000 },
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 70 }), async (steps) => {
          const team: Team = await createTeam();
          const crew = await openCrew(node, team);
          try {
            node.publishThrough(faultyPublisher(createRandom(seed)));
            for (const next of steps) await takeStep(crew, next);
            await assertConverged(crew);
          } finally {
            await crew.close();
          }
        }),
        { seed, numRuns: runs, endOnFailure: true },
      );
    },
  );
});
