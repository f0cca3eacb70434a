import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in these. */
const ticksPerSecond = 100;

/** Processor time that a process has used so far, in seconds; with what it has started, for a PostgreSQL. */
export function cpuSeconds(pid: number, { withChildren = false } = {}): number {
  const pids = withChildren ? [pid, ...childrenOf(pid)] : [pid];
  const ticks = pids.map((id) => {
    const fields = statOf(id);
    return fields ? Number(fields[11]) + Number(fields[12]) : 0;
  });
  return ticks.reduce((sum, count) => sum + count, 0) / ticksPerSecond;
}

/** Memory that a process holds, in KiB. */
export function residentKiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && statOf(id)?.[1] === String(pid));
}

/** The fields after the name, which may itself hold spaces; null for who is gone. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
