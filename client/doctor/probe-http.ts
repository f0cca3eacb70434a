import type { DoctorReport, ProxyKind } from '../../contract/doctor';
import { send, toError } from '../http/api';

export type HttpProbe = {
  report: DoctorReport;
  roundTripMs: number;
  /** How far this device's clock is ahead of the server's. */
  clockAheadMs: number;
  /** The nodes that answered. */
  nodeIds: readonly string[];
  /** What stands in front, by the requests that reached the server and the answers that reached us. */
  proxies: readonly ProxyKind[];
};

const requests = 5;

/**
 * Asks for a few reports, one after the other: how long that takes, and who answers.
 *
 * @throws AppError when there is no answer.
 */
export async function probeHttp(): Promise<HttpProbe> {
  const asked = [await ask()];
  while (asked.length < requests) asked.push(await ask());
  const fastest = asked.reduce((best, next) => (next.ms < best.ms ? next : best));
  const { report, halfwayAt, ms, server } = fastest;
  return {
    report,
    roundTripMs: Math.round(ms),
    clockAheadMs: Math.round(halfwayAt - Date.parse(report.at)),
    nodeIds: [...new Set(asked.flatMap(({ report: { nodeId } }) => nodeId ?? []))],
    proxies: withAnswering(report.proxies, server),
  };
}

/** A proxy that is known by its name in an answer is not some other one. */
export function withAnswering(proxies: readonly ProxyKind[], server: string | null): readonly ProxyKind[] {
  const named = (['nginx', 'caddy', 'traefik', 'cloudflare'] as const).find((kind) =>
    server?.toLowerCase().includes(kind),
  );
  if (!named) return proxies;
  return [...new Set([...proxies.filter((kind) => kind !== 'other'), named])];
}

async function ask() {
  const [startedAt, startedAtMs] = [Date.now(), performance.now()];
  const response = await send('GET', '/api/doctor');
  const ms = performance.now() - startedAtMs;
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toError(answer, response.status);
  const { report } = answer as { report: DoctorReport };
  return { report, ms, halfwayAt: startedAt + ms / 2, server: response.headers.get('server') };
}
