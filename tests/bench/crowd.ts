import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { signalTickMs } from '../../contract/signal-timing';
import { openDoor } from './doors';
import { LeanSocket } from './lean-socket';
import { Room } from './room';
import { percentiles, runSteady, startMeter } from './trial';

/** What the crowd is told on its standard input. */
export type CrowdPlan = {
  origin: string;
  projectId: string;
  taskIds: string[];
  /** One per person in the room. */
  tokens: string[];
  movingMs: number;
  chatRate: number;
  chatMs: number;
};

/** What it prints: times in ms, frames and rows per tick over all receivers together. */
export type CrowdMeasurement = {
  cursor: { p50: number; p95: number };
  framesPerTick: number;
  rowsPerFrame: number;
  chat: { p50: number; p95: number; isWhole: boolean };
  generatorCpu: number;
  serverCpu: number;
};

const framePrefix = '42["cursorUpdate"';
/** What a page sends at most: one position each 40 ms. */
const moveEveryMs = 40;
/** The probe writes the number of its move into its position. */
const probeScale = 100_000;

const { origin, projectId, taskIds, tokens, movingMs, chatRate, chatMs } = JSON.parse(
  await text(process.stdin),
) as CrowdPlan;

const people = await Promise.all(
  tokens.map(async (token) => ({ token, socket: await LeanSocket.open(origin, { token }) })),
);
await Promise.all(people.map(({ socket }) => socket.request('joinProject', { projectId })));

const movement = await measureMovement();
const room = new Room(people, taskIds, openDoor('chat', origin, projectId));
await runSteady(room, chatRate, chatMs / 4);
const { p50, p95, isWhole } = await runSteady(room, chatRate, chatMs);
const measurement: CrowdMeasurement = { ...movement, chat: { p50, p95, isWhole } };
process.stdout.write(JSON.stringify(measurement), () => process.exit(0));

/** Everybody moves at once; the first person watches what the last one does. */
async function measureMovement(): Promise<Omit<CrowdMeasurement, 'chat'>> {
  const sentAtMs = new Map<number, number>();
  const latencies: number[] = [];
  let [frames, rows, watched] = [0, 0, 0];
  people.forEach(({ socket }, index) => {
    socket.onEvent = (packet) => {
      if (!packet.toString('latin1', 0, framePrefix.length).startsWith(framePrefix)) return;
      frames += 1;
      if (index !== 0) return;
      const { cursors } = (JSON.parse(packet.toString('utf8', 2)) as [string, CursorUpdate])[1];
      watched += 1;
      rows += cursors.length;
      for (const { position } of cursors) {
        const sentMs = sentAtMs.get(Math.round(position.x * probeScale));
        if (sentMs !== undefined && position.y === 1) latencies.push(performance.now() - sentMs);
      }
    };
  });
  const meter = startMeter();
  const startMs = performance.now();
  for (let move = 1; performance.now() - startMs < movingMs; move += 1) {
    people.forEach(({ socket }, index) => {
      const isProbe = index === people.length - 1;
      if (isProbe) sentAtMs.set(move, performance.now());
      const anchor = { kind: 'card', id: taskIds[index % taskIds.length] };
      const position = { x: move / probeScale, y: isProbe ? 1 : 0 };
      socket.emit('cursorMove', { projectId, anchor, position });
    });
    await delay(Math.max(0, startMs + move * moveEveryMs - performance.now()));
  }
  const ticks = (performance.now() - startMs) / signalTickMs;
  const shares = meter();
  await delay(signalTickMs * 2);
  return {
    cursor: percentiles(latencies),
    framesPerTick: frames / ticks,
    rowsPerFrame: rows / Math.max(1, watched),
    ...shares,
  };
}

type CursorUpdate = { cursors: { position: { x: number; y: number } }[] };
