import type { DoorName } from './doors';
import type { Measurement } from './generator';
export type Row = { people: number; door: DoorName } & Measurement;
export function report(rows: readonly Row[]): string {
  return rows
    .map(
      ({ people, door, steady, sustained, failures }) =>
        `${String(people).padStart(4)} ${door.padEnd(8)} p50 ${steady.p50.toFixed(2)} p99 ${steady.p99.toFixed(2)} whole ${steady.isWhole} | rate ${sustained.rate.toFixed(0)} p99 ${sustained.p99.toFixed(0)} whole ${sustained.isWhole} gen ${(sustained.generatorCpu * 100).toFixed(0)}% srv ${(sustained.serverCpu * 100).toFixed(0)}% ${failures}\n`,
    )
    .join('');
}
