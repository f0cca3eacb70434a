import { createRandom } from '../support/random';
import { type Outcome, simulate, type World } from './simulation';

const busiestShare = 0.6;
const mostNodes = 4_096;
const day = { peoplePerProject: 20, changesPerPersonHour: 30 };

const ways: Pick<World, 'fanOut' | 'placement'>[] = [
  { fanOut: 'all nodes', placement: 'anywhere' },
  { fanOut: 'nodes with listeners', placement: 'anywhere' },
  { fanOut: 'nodes with listeners', placement: 'by project' },
];

/** `npm run scale:plan`: how many nodes the measured slopes ask for, as Markdown, and what would break first. */
function plan(): string {
  const rows = [10_000, 100_000, 1_000_000].flatMap((people) =>
    ways.map((way) => {
      const found = smallest(people, way);
      const place = way.placement === 'by project' ? 'a project on one node' : 'anywhere';
      const head = [people.toLocaleString('en'), way.fanOut, place];
      return found ? [...head, ...cells(found)] : [...head, `more than ${mostNodes}`, '', '', '', '', ''];
    }),
  );
  const head = [
    'people',
    'messages go to',
    'people connect',
    'nodes',
    'changes/s',
    'node core',
    'node memory',
    'Redis core',
    'PostgreSQL cores',
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The fewest nodes of which none is too busy. Past a point more nodes make each one busier: each hears more. */
function smallest(people: number, way: Pick<World, 'fanOut' | 'placement'>): [number, Outcome] | null {
  for (let nodes = 1; nodes <= mostNodes; nodes = Math.ceil(nodes * 1.15)) {
    const outcome = simulate({ people, nodes, ...day, ...way }, createRandom(7).next);
    if (outcome.nodeCore <= busiestShare) return [nodes, outcome];
  }
  return null;
}

function cells([nodes, outcome]: [number, Outcome]): string[] {
  return [
    String(nodes),
    outcome.changesPerSecond.toFixed(0),
    `${(outcome.nodeCore * 100).toFixed(0)} %`,
    `${outcome.nodeMiB.toFixed(0)} MiB`,
    outcome.redisCore.toFixed(2),
    outcome.postgresCores.toFixed(1),
  ];
}

process.stdout.write(`${plan()}\n`);
