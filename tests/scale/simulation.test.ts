import { expect, it } from 'vitest';
import { createRandom } from '../support/random';
import { simulate, type World } from './simulation';
import { slopes } from './slopes';

const world: World = {
  people: 10_000,
  nodes: 4,
  peoplePerProject: 20,
  changesPerPersonHour: 0,
  fanOut: 'all nodes',
  placement: 'anywhere',
};
const outcomeOf = (values: Partial<World>) => simulate({ ...world, ...values }, createRandom(7).next);

it('people who do nothing cost their share of a core and of memory', () => {
  const { nodeCore, nodeMiB, redisCore, postgresCores } = outcomeOf({});
  expect(nodeCore).toBeCloseTo((2_500 * slopes.idleMsPerPersonSecond) / 1_000, 6);
  expect(nodeMiB).toBeCloseTo(slopes.baseMiB + (2_500 * slopes.kibPerPerson) / 1_024, 6);
  expect({ redisCore, postgresCores }).toEqual({ redisCore: 0, postgresCores: 0 });
});

it('a message that goes to all nodes costs more than one that goes where somebody listens, and least where all are', () => {
  const busy = { nodes: 40, changesPerPersonHour: 60 };
  const [all, some, one] = [
    outcomeOf(busy),
    outcomeOf({ ...busy, fanOut: 'nodes with listeners' }),
    outcomeOf({ ...busy, fanOut: 'nodes with listeners', placement: 'by project' }),
  ];
  expect(all.redisCore).toBeGreaterThan(some.redisCore);
  expect(some.redisCore).toBeGreaterThan(one.redisCore);
  expect(all.nodeCore).toBeGreaterThan(one.nodeCore);
});
