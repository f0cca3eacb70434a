import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { LeanSocket } from '../bench/lean-socket';
import type { Seat } from './fill';

/** What the crowd is told on the first line of its standard input; each further line begins the next phase. */
export type CrowdPlan = {
  origins: string[];
  seats: Seat[];
  peoplePerProject: number;
  phases: Phase[];
};

export type Phase = {
  name: string;
  seconds: number;
  updatesPerSecond: number;
  /** Whose people write: of projects that are spread over the nodes, or of some that the first node has whole. */
  where: 'spread' | 'whole';
};

/** What it prints, a line for each: first of connecting, then of each phase. */
export type CrowdReport = {
  seconds: number;
  sent: number;
  /** Deliveries: each update to each person of its project. */
  expected: number;
  received: number;
  p50: number;
  p95: number;
  p99: number;
};

const openingAtOnce = 32;
const joinAttempts = 20;
const settleMs = 3_000;
const eventPrefix = '42["taskUpdated"';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { origins, seats, peoplePerProject, phases } = JSON.parse(
  (await lines.next()).value ?? '',
) as CrowdPlan;

const sockets: LeanSocket[] = [];
let received = 0;
let latencies: number[] = [];
const sentAtMs = new Map<number, number>();

const startMs = performance.now();
let nextSeat = 0;
await Promise.all(Array.from({ length: openingAtOnce }, openSeats));
print({ ...nothing(), seconds: (performance.now() - startMs) / 1_000 });

for (const phase of phases) {
  await lines.next();
  print(await run(phase));
}
process.exit(0);

async function openSeats(): Promise<void> {
  while (nextSeat < seats.length) {
    const index = nextSeat;
    nextSeat += 1;
    const { token, projectId } = seats[index] as Seat;
    const socket = await LeanSocket.open(origins[nodeOf(index)] as string, { token });
    await join(socket, projectId);
    socket.onEvent = hear;
    sockets[index] = socket;
  }
}

/** A node that is too busy says so, and is asked again, as the app's client does. */
async function join(socket: LeanSocket, projectId: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await socket.request('joinProject', { projectId });
    } catch (error) {
      if (attempt === joinAttempts) throw error;
      await delay(1_000);
    }
  }
}

/** Half of the projects have their people on all nodes in turn, the others all of them on one. */
function nodeOf(index: number): number {
  const project = Math.floor(index / peoplePerProject);
  return (kindOf(index) === 'spread' ? index : project >> 1) % origins.length;
}

function kindOf(index: number): Phase['where'] {
  return Math.floor(index / peoplePerProject) % 2 === 0 ? 'whole' : 'spread';
}

/** Times every delivery by the number that its sender wrote into the title. */
function hear(packet: Buffer): void {
  if (!packet.toString('latin1', 0, eventPrefix.length).startsWith(eventPrefix)) return;
  received += 1;
  const number = /"title":"(\d+)"/.exec(packet.toString('latin1'))?.[1];
  const sentMs = sentAtMs.get(Number(number));
  if (sentMs !== undefined) latencies.push(performance.now() - sentMs);
}

/** All updates come from people of the first node, so that the others show what hearing costs. */
async function run({ seconds, updatesPerSecond, where }: Phase): Promise<CrowdReport> {
  const writers = seats.flatMap((_, index) =>
    nodeOf(index) === 0 && kindOf(index) === where ? [index] : [],
  );
  [received, latencies] = [0, []];
  const count = Math.round(seconds * updatesPerSecond);
  const beginMs = performance.now();
  for (let sent = 0; sent < count; sent += 1) {
    await delay(Math.max(0, beginMs + (sent * 1_000) / updatesPerSecond - performance.now()));
    const writer = writers[Math.floor(Math.random() * writers.length)] as number;
    const number = sentAtMs.size + 1;
    sentAtMs.set(number, performance.now());
    const input = { taskId: seats[writer]?.taskId, title: String(number) };
    void sockets[writer]?.request('command', { name: 'updateTask', input });
  }
  await delay(Math.max(0, beginMs + seconds * 1_000 - performance.now()));
  const expected = count * peoplePerProject;
  for (let waitedMs = 0; received < expected && waitedMs < settleMs; waitedMs += 50) await delay(50);
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { seconds, sent: count, expected, received, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function nothing(): CrowdReport {
  return { seconds: 0, sent: 0, expected: 0, received: 0, p50: 0, p95: 0, p99: 0 };
}

function print(report: CrowdReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
