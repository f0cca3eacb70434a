import type { CrowdReport, Phase } from './crowd';

/** What the processes have used so far. */
export type Sample = { nodes: { cpuSeconds: number; residentKiB: number }[]; postgresSeconds: number };

export type Measured = { phase: Phase; outcome: CrowdReport; before: Sample; after: Sample };

type Run = { people: number; connected: CrowdReport; empty: Sample; measured: readonly Measured[] };

/** What the people cost, as Markdown. */
export function report({ people, connected, empty, measured }: Run): string {
  const nodeCount = empty.nodes.length;
  const perNode = people / nodeCount;
  const rows = measured.map(({ phase, outcome, before, after }) => [
    phase.name,
    ...after.nodes.map((node, index) => percent(node.cpuSeconds - seconds(before, index), outcome.seconds)),
    percent(after.postgresSeconds - before.postgresSeconds, outcome.seconds),
    ...after.nodes.map(({ residentKiB }) => `${(residentKiB / 1024).toFixed(0)} MiB`),
    outcome.expected === 0 ? '' : `${outcome.received} of ${outcome.expected}`,
    outcome.expected === 0
      ? ''
      : [outcome.p50, outcome.p95, outcome.p99].map((ms) => ms.toFixed(0)).join(' / '),
  ]);
  const names = empty.nodes.map((_, index) => `node ${index + 1}`);
  const head = ['', ...names.map((name) => `${name} core`), 'PostgreSQL core'];
  const lines = table(
    [...head, ...names.map((name) => `${name} memory`), 'delivered', 'p50 / p95 / p99 ms'],
    rows,
  );
  const grown = measured[0]?.before.nodes.map(
    ({ residentKiB }, index) => (residentKiB - (empty.nodes[index]?.residentKiB ?? 0)) / perNode,
  );
  return [
    `${people} people on ${nodeCount} node(s), connected and joined in ${connected.seconds.toFixed(0)} s`,
    `(${(people / connected.seconds).toFixed(0)} a second); memory per person ${grown?.map((kib) => kib.toFixed(1)).join(' and ')} KiB.\n\n${lines}\n`,
  ].join(' ');
}

function seconds(sample: Sample, index: number): number {
  return sample.nodes[index]?.cpuSeconds ?? 0;
}

function percent(cpuSeconds: number, wallSeconds: number): string {
  return `${((100 * cpuSeconds) / wallSeconds).toFixed(1)} %`;
}

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
