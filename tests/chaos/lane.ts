import type { Row } from './row';
import { type Draw, type RunResult, runRow } from './run-row';
import { Topology } from './topology';

/** Where runs happen one after the other, on servers of their own. */
export type Lane = {
  run(row: Row, draw: Draw): Promise<RunResult>;
  close(): Promise<void>;
};

/** In this process. */
export async function openLane(): Promise<Lane> {
  const topology = await Topology.open();
  await topology.serve(process.cwd());
  return { run: (row, draw) => runRow(topology, row, draw), close: () => topology.close() };
}
