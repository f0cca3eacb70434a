import type { CrowdMeasurement } from './crowd';
import type { DoorName } from './doors';
import type { Measurement } from './generator';
import type { PanelMeasurement } from './panel';

export type Row = { people: number; door: DoorName } & Measurement;
export type CrowdRow = { people: number } & CrowdMeasurement;

const names: Partial<Record<DoorName, string>> = {
  'fan-out': 'Socket.IO alone, nothing written',
  floor: 'floor: bare HTTP, one statement, Socket.IO',
  socket: 'Lockstep, updateTask over the socket',
  rest: 'Lockstep, PATCH /api/tasks/:taskId',
};

/** From sending an update to the last of n people having it, as a table of Markdown. */
export function report(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ people }) => people))];
  const lines = sizes.flatMap((people) => {
    const ofSize = bestRounds(rows.filter((row) => row.people === people));
    const floor = ofSize.find(({ door }) => door === 'floor')?.sustained.rate ?? 0;
    return ofSize.map(({ door, steady, sustained, failures }) => [
      String(people),
      names[door] ?? door,
      steady.p50.toFixed(1),
      steady.p99.toFixed(1),
      sustained.rate.toFixed(0),
      door === 'fan-out' ? '' : `${(sustained.rate / floor).toFixed(2)} ×`,
      failures.length > 0 ? failures.join('; ') : isWhole(steady, sustained),
    ]);
  });
  return table(
    ['people', 'what', 'p50 ms', 'p99 ms', 'updates/s at p99 < 100 ms', 'of the floor', 'whole'],
    lines,
  );
}

/** A crowd that moves and talks, as a table of Markdown. */
export function reportCrowd(rows: readonly CrowdRow[]): string {
  const lines = rows.map(({ people, cursor, framesPerTick, rowsPerFrame, chat, serverCpu }) => [
    String(people),
    cursor.p50.toFixed(0),
    cursor.p95.toFixed(0),
    framesPerTick.toFixed(1),
    rowsPerFrame.toFixed(1),
    `${(serverCpu * 100).toFixed(0)} %`,
    chat.p50.toFixed(1),
    chat.p95.toFixed(1),
    chat.isWhole ? 'yes' : 'NO',
  ]);
  const head = ['people', 'cursor p50 ms', 'cursor p95 ms', 'frames per tick', 'cursors per frame'];
  return table([...head, 'server core', 'chat p50 ms', 'chat p95 ms', 'chat whole'], lines);
}

/** What an open presence panel costs its node, as a table of Markdown. */
export function reportPanel(sockets: number, { closed, open, frames, frameBytes }: PanelMeasurement): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const head = ['sockets', 'panel closed', 'panel open', 'the panel alone', 'frames', 'KiB per frame'];
  const size = (frameBytes / 1024).toFixed(0);
  return table(head, [
    [String(sockets), percent(closed), percent(open), percent(open - closed), String(frames), size],
  ]);
}

/** Of several rounds the one with the higher rate: what disturbs a round only slows it down. */
function bestRounds(rows: readonly Row[]): Row[] {
  const best = new Map<DoorName, Row>();
  for (const row of rows) {
    const known = best.get(row.door);
    if (!known || row.sustained.rate > known.sustained.rate) best.set(row.door, row);
  }
  return [...best.values()];
}

function isWhole(...trials: { isWhole: boolean }[]): string {
  return trials.every((trial) => trial.isWhole) ? 'yes' : 'NO';
}

function table(head: readonly string[], lines: readonly string[][]): string {
  const rows = [head, head.map(() => '---'), ...lines];
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
