import type { TransportProbe } from '../socket/probe-transport';
import type { HttpProbe } from './probe-http';

export type Finding = {
  name: string;
  status: 'ok' | 'warn' | 'failed';
  /** What was found, and what to do about it. */
  text: string;
  /** The proxy's configuration is what to mend. */
  isOfProxy?: true;
};

/** More than this between two clocks shows in times that others see. */
const clockWithinMs = 5_000;

export function httpFinding({ roundTripMs, report }: HttpProbe): Finding {
  return { name: 'HTTP', status: 'ok', text: `Answers in ${roundTripMs} ms, version ${report.version}.` };
}

export function clockFinding({ clockAheadMs }: HttpProbe): Finding {
  const seconds = Math.round(Math.abs(clockAheadMs) / 1_000);
  if (Math.abs(clockAheadMs) <= clockWithinMs) {
    return { name: 'Clock', status: 'ok', text: 'This device and the server agree on the time.' };
  }
  const direction = clockAheadMs > 0 ? 'ahead of' : 'behind';
  return {
    name: 'Clock',
    status: 'warn',
    text: `This device is ${seconds} s ${direction} the server; set its clock by the network.`,
  };
}

export function transportFinding(transport: 'websocket' | 'polling', probe: TransportProbe): Finding {
  const name = transport === 'websocket' ? 'WebSocket' : 'Long-polling';
  if (probe.isOpen) return { name, status: 'ok', text: `Opens, and answers in ${probe.roundTripMs} ms.` };
  const text =
    transport === 'websocket'
      ? `Is blocked on the way (${probe.reason}). The app works by long-polling, which is slower. Let the proxy pass upgrades of /socket.io.`
      : `Does not hold (${probe.reason}). Only WebSocket is left, and where that is blocked there is no connection.`;
  return { name, status: transport === 'websocket' ? 'warn' : 'failed', text, isOfProxy: true };
}

export function stickinessFinding({ nodeIds, report }: HttpProbe, polling: TransportProbe): Finding {
  const name = 'Stickiness';
  if (report.nodeCount === 1) {
    return { name, status: 'ok', text: 'There is one node, so every request reaches it.' };
  }
  if (polling.isOpen && nodeIds.length === 1) {
    return { name, status: 'ok', text: 'All requests of this browser reach the same node.' };
  }
  return {
    name,
    status: polling.isOpen ? 'warn' : 'failed',
    text: `Requests of this browser reach ${nodeIds.length} nodes. Long-polling needs one: let the proxy keep a browser on its node by a cookie.`,
    isOfProxy: true,
  };
}

export function addressFinding({ report: { address } }: HttpProbe, opened: string): Finding {
  const name = 'Address';
  const { configured, seen, isForwarded, trustsProxy } = address;
  if (configured !== null && configured !== opened) {
    return {
      name,
      status: 'failed',
      text: `You opened ${opened}, APP_URL says ${configured}. Open that one, or set APP_URL=${opened}.`,
    };
  }
  if (seen !== null && new URL(opened).host !== seen && configured === null) {
    return {
      name,
      status: 'failed',
      text: `You opened ${opened}, the server was asked for ${seen}. Let the proxy pass the Host header, or set APP_URL=${opened}.`,
      isOfProxy: true,
    };
  }
  if (configured === null && isForwarded && !trustsProxy) {
    return {
      name,
      status: 'warn',
      text: `A proxy stands in front. Set APP_URL=${opened}, and TRUST_PROXY=true if it sets X-Forwarded-For itself.`,
    };
  }
  return { name, status: 'ok', text: `The app is open under ${configured ?? opened}, as it should be.` };
}

export function serverFindings({ report: { checks } }: HttpProbe): Finding[] {
  const names = { database: 'Database', redis: 'Redis' } as const;
  return checks.map(({ name, status, ms, detail }): Finding => {
    if (status === 'ok') return { name: names[name], status, text: `Answers in ${ms} ms.` };
    if (status === 'absent') {
      return { name: names[name], status: 'ok', text: 'None is configured; one node needs none.' };
    }
    const reason = detail ? ` (${detail})` : '';
    return { name: names[name], status: 'failed', text: `Does not answer${reason}.` };
  });
}
