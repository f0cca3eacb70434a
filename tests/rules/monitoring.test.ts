import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '../../server/platform/metrics';

type Dashboard = { panels: { title: string; targets: { expr: string }[] }[] };

const dashboard: Dashboard = JSON.parse(readFileSync('deploy/grafana/lockstep.json', 'utf8'));
const alerts = readFileSync('deploy/prometheus/lockstep-alerts.yml', 'utf8');
const alertExpressions = [...alerts.matchAll(/^ +expr: (.+)$/gm)].map(([, expr]) => expr as string);

/** The series of each metric by name, with the labels that it may have. */
let known: Map<string, readonly string[]>;
beforeAll(async () => {
  const described = await metrics().registry.getMetricsAsJSON();
  known = new Map(
    described.flatMap(({ name, type }) => {
      const { labelNames = [] } = metrics().registry.getSingleMetric(name) as { labelNames?: string[] };
      const suffixes = String(type) === 'histogram' ? ['_bucket', '_count', '_sum'] : [''];
      return suffixes.map((suffix) => [`${name}${suffix}`, labelNames] as const);
    }),
  );
});

/** `up` is Prometheus' own. */
const namesIn = (expr: string) =>
  [...expr.matchAll(/\b(?:lockstep|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name);

const grouping = /by \(([^)]*)\)/g;
/** What Prometheus itself puts on a series. */
const addedLabels = ['instance', 'job', 'le'];

describe('what is watched is measured', () => {
  it.each(dashboard.panels)('on the dashboard: $title', ({ targets }) => {
    for (const { expr } of targets) expectMeasured(expr);
  });

  it.each(alertExpressions.filter((expr) => !expr.startsWith('up')))('in the alert %s', expectMeasured);
});

it('the dashboard leaves out nothing that is ours', () => {
  const shown = dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr)));
  const ours = [...known.keys()].filter((name) => name.startsWith('lockstep_'));
  const metricOf = (name: string) => name.replace(/_(bucket|count|sum)$/, '');
  expect([...new Set(shown.map(metricOf))].filter((name) => name.startsWith('lockstep_')).sort()).toEqual(
    [...new Set(ours.map(metricOf))].sort(),
  );
});

function expectMeasured(expr: string): void {
  const names = namesIn(expr);
  expect(names).not.toEqual([]);
  for (const name of names) expect([...known.keys()], expr).toContain(name);
  const labels = names.flatMap((name) => known.get(name) ?? []);
  const grouped = [...expr.matchAll(grouping)].flatMap(([, list]) => (list as string).split(', '));
  for (const label of grouped) expect([...labels, ...addedLabels], expr).toContain(label);
}
