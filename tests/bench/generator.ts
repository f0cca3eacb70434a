import { text } from 'node:stream/consumers';
import { type DoorName, openDoor } from './doors';
import { LeanSocket } from './lean-socket';
import { Room } from './room';
import { findSustainedRate } from './sustained-rate';
import { runSaturated, runSteady, type Trial } from './trial';

/** What a generator is told on its standard input. */
export type Plan = {
  door: DoorName;
  origin: string;
  projectId: string;
  taskIds: string[];
  /** One per person in the room. */
  tokens: string[];
  warmUpMs: number;
  /** The modest rate at which times are taken. */
  steadyRate: number;
  steadyMs: number;
  trialMs: number;
};

/** What it prints. */
export type Measurement = { steady: Trial; sustained: Trial; failures: string[] };

const { door, origin, projectId, taskIds, tokens, warmUpMs, steadyRate, steadyMs, trialMs } = JSON.parse(
  await text(process.stdin),
) as Plan;

const people = await Promise.all(
  tokens.map(async (token) => ({ token, socket: await LeanSocket.open(origin, { token }) })),
);
if (door === 'socket' || door === 'rest') {
  await Promise.all(people.map(({ socket }) => socket.request('joinProject', { projectId })));
}
const room = new Room(people, taskIds, openDoor(door, origin, projectId));
await runSaturated(room, warmUpMs);
const steady = await runSteady(room, steadyRate, steadyMs);
const sustained = await findSustainedRate(room, trialMs);
const measurement: Measurement = { steady, sustained, failures: [...new Set(room.failures)] };
process.stdout.write(JSON.stringify(measurement), () => process.exit(0));
