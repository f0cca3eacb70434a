import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { cpuSeconds } from '../scale/process-meter';
import { LeanSocket } from './lean-socket';

/** What it is told on its standard input. */
export type PanelPlan = {
  origin: string;
  projectId: string;
  tokens: string[];
  adminToken: string;
  /** The process whose time is taken. */
  serverPid: number;
  /** Open and closed in turns, so that what else the machine does falls on both alike. */
  rounds: number;
  phaseMs: number;
};

/** What it prints: shares of a core, and how often the panel was told. */
export type PanelMeasurement = { closed: number; open: number; frames: number; frameBytes: number };

const framePrefix = '42["adminPresence"';
const settleMs = 1_500;

const plan = JSON.parse(await text(process.stdin)) as PanelPlan;
// One after the other: how a crowd comes in is not what is measured.
for (const token of plan.tokens) {
  const socket = await LeanSocket.open(plan.origin, { token });
  await socket.request('joinProject', { projectId: plan.projectId });
}
const admin = await LeanSocket.open(plan.origin, { token: plan.adminToken });
let [frames, frameBytes] = [0, 0];
admin.onEvent = (packet) => {
  if (!packet.toString('latin1', 0, framePrefix.length).startsWith(framePrefix)) return;
  frames += 1;
  frameBytes = packet.length;
};

const shares = { closed: 0, open: 0 };
for (let round = 1; round <= plan.rounds; round += 1) {
  shares.closed += await measure(false);
  shares.open += await measure(true);
}
const measurement: PanelMeasurement = {
  closed: shares.closed / plan.rounds,
  open: shares.open / plan.rounds,
  frames,
  frameBytes,
};
process.stdout.write(JSON.stringify(measurement), () => process.exit(0));

async function measure(isOn: boolean): Promise<number> {
  await admin.request('watchPresence', { isOn });
  await delay(settleMs);
  const [startMs, startSeconds] = [performance.now(), cpuSeconds(plan.serverPid)];
  await delay(plan.phaseMs);
  return (cpuSeconds(plan.serverPid) - startSeconds) / ((performance.now() - startMs) / 1_000);
}
