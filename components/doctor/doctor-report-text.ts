import type { Diagnosis } from './use-diagnosis';

/** The diagnosis as text, for a message to whoever runs the server. */
export function doctorReportText({ findings, http }: Diagnosis): string {
  const lines = findings.map(({ name, status, text }) => `[${status}] ${name}: ${text}`);
  if (!http) return ['Lockstep connection report', ...lines].join('\n');
  const { report, proxies } = http;
  return [
    `Lockstep connection report, ${report.at}`,
    ...lines,
    `proxies: ${proxies.join(', ') || 'none that show themselves'}`,
    `nodes: ${report.nodeCount ?? 'unknown'}, answered by ${report.nodeId ?? 'unknown'}`,
  ].join('\n');
}
