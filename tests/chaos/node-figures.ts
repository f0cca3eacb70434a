import { setTimeout as delay } from 'node:timers/promises';
import { send } from '../support/api-client';
import type { NodeSlot } from './node-slot';

/** What a node says of itself at `/metrics`. Its figures of the event loop are about the time since the last look. */
export async function readFigure({ running }: NodeSlot, name: string): Promise<number> {
  const { text } = await send(running, '/metrics');
  const line = new RegExp(`^${name} (\\S+)$`, 'm').exec(text);
  if (!line) throw new Error(`The node has no figure ${name}`);
  return Number(line[1]);
}

/** The longest wait of the event loop but for one percent, since the last look. */
export async function loopDelayMs(node: NodeSlot): Promise<number> {
  return (await readFigure(node, 'nodejs_eventloop_lag_p99_seconds')) * 1_000;
}

/** What is left on the heap when everything that nobody needs is gone: by the least of some readings, as work goes on. */
export async function heapMiB(node: NodeSlot): Promise<number> {
  const readings: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    node.running.signal('SIGUSR2');
    await delay(300);
    readings.push((await readFigure(node, 'nodejs_heap_size_used_bytes')) / 1024 / 1024);
  }
  return Math.min(...readings);
}
