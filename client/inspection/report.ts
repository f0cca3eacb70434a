import type { Inspection } from './inspection';

/** What only the moment of asking knows. */
export type Surroundings = {
  roundTripMs: number | null;
  nodeId: string | null;
  userAgent: string;
};

/** The inspection as text, for a message to whoever runs the server. */
export function inspectionReport(inspection: Inspection, around: Surroundings): string {
  const { at, phase, transport, streams, operations, events } = inspection;
  return [
    `Lockstep sync report, ${at}`,
    `state: ${phase}`,
    `transport: ${transport ?? 'none'}`,
    `round trip: ${around.roundTripMs === null ? 'unknown' : `${around.roundTripMs} ms`}`,
    `node: ${around.nodeId ?? 'unknown'}`,
    `browser: ${around.userAgent}`,
    ...section(
      'streams',
      streams.map(
        ({ stream, epoch, seq, isLive }) =>
          `${stream} seq ${seq ?? 'none'} epoch ${epoch ?? 'none'} ${isLive ? 'live' : 'catching up'}`,
      ),
    ),
    ...section(
      'own changes not confirmed',
      operations.map(({ mutationId, name, status, madeAt }) => `${madeAt} ${name} ${status} ${mutationId}`),
    ),
    ...section(
      'last events',
      events.map(({ occurredAt, stream, seq, type, id }) => `${occurredAt} ${stream} ${seq} ${type} ${id}`),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];
}
