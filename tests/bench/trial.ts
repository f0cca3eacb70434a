import { cpus } from 'node:os';
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { Room } from './room';

export type Trial = {
  /** Updates a second: asked for, or reached where nothing was asked for. */
  rate: number;
  p50: number;
  p95: number;
  p99: number;
  /** Nothing was lost, refused, or given up. */
  isWhole: boolean;
  /** Shares of the generator's process and of the core on which the servers run. */
  generatorCpu: number;
  serverCpu: number;
};

const serverCore = 0;
/** Updates under way at once when the room is driven as fast as it goes. */
const windowSize = 32;
/** Below this rate each update waits for its exact moment; above, a millisecond does not matter. */
const exactBelowRate = 250;
/** A backlog of so much time is not going to be worked off within the trial. */
const hopelessMs = 700;
const drainMs = 3_000;

/** Sends at a steady rate whatever comes back, and says how long it took. */
export async function runSteady(room: Room, rate: number, durationMs: number): Promise<Trial> {
  const meter = startMeter();
  const latencies: number[] = [];
  const failuresBefore = room.failures.length;
  const startMs = performance.now();
  const count = Math.ceil((rate * durationMs) / 1_000);
  let sent = 0;
  while (sent < count && room.inFlight < Math.max(windowSize, (rate * hopelessMs) / 1_000)) {
    const dueMs = startMs + (sent * 1_000) / rate;
    await until(dueMs, rate);
    void room.send(dueMs).then((latency) => latencies.push(latency));
    sent += 1;
  }
  const shares = meter();
  await drained(room);
  const isWhole = sent === count && latencies.length === count && room.failures.length === failuresBefore;
  return { rate, ...percentiles(latencies), isWhole, ...shares };
}

/** Keeps a fixed number of updates under way: as fast as it goes. */
export async function runSaturated(room: Room, durationMs: number): Promise<Trial> {
  const meter = startMeter();
  const latencies: number[] = [];
  const failuresBefore = room.failures.length;
  const startMs = performance.now();
  const isOver = () => performance.now() - startMs >= durationMs || room.failures.length > failuresBefore;
  const lane = async () => {
    while (!isOver()) latencies.push(await room.send(performance.now()));
  };
  const lanes = Promise.all(Array.from({ length: windowSize }, lane));
  await Promise.race([lanes, delay(durationMs + drainMs)]);
  const elapsedMs = performance.now() - startMs;
  const shares = meter();
  const isWhole = room.inFlight === 0 && room.failures.length === failuresBefore;
  room.forget();
  return { rate: (latencies.length * 1_000) / elapsedMs, ...percentiles(latencies), isWhole, ...shares };
}

async function until(dueMs: number, rate: number): Promise<void> {
  if (rate >= exactBelowRate) {
    while (performance.now() < dueMs) await delay(1);
    return;
  }
  // Timers are a millisecond late; the rest is waited for turn by turn, while sockets are served.
  const waitMs = dueMs - performance.now();
  if (waitMs > 2) await delay(waitMs - 2);
  while (performance.now() < dueMs) await nextTurn();
}

async function drained(room: Room): Promise<void> {
  const deadlineMs = performance.now() + drainMs;
  while (room.inFlight > 0 && performance.now() < deadlineMs) await delay(5);
  room.forget();
}

export function percentiles(latencies: readonly number[]): Pick<Trial, 'p50' | 'p95' | 'p99'> {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.POSITIVE_INFINITY;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export function startMeter(): () => Pick<Trial, 'generatorCpu' | 'serverCpu'> {
  const startMs = performance.now();
  const usage = process.cpuUsage();
  const core = serverCoreTimes();
  return () => {
    const { user, system } = process.cpuUsage(usage);
    const { busy, idle } = serverCoreTimes();
    return {
      generatorCpu: (user + system) / 1_000 / (performance.now() - startMs),
      serverCpu: (busy - core.busy) / Math.max(1, busy - core.busy + idle - core.idle),
    };
  };
}

function serverCoreTimes(): { busy: number; idle: number } {
  const times = cpus()[serverCore]?.times ?? { user: 0, nice: 0, sys: 0, irq: 0, idle: 0 };
  return { busy: times.user + times.nice + times.sys + times.irq, idle: times.idle };
}
