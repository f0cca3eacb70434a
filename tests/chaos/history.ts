import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A column of a board, and the first of its tasks from top to bottom. */
export type ColumnPicture = { name: string; titles: string[] };

/** One thing that happened, as the judgements need to know it. Streams are rooms' names. */
export type Fact =
  | { kind: 'fault'; what: string }
  /** A backup took the place of the database: nothing is promised of what was done before. */
  | { kind: 'restored' }
  /** A client has asked for a change. It ends in `ok`, in `refused`, or nobody knows. */
  | { kind: 'invoke'; client: string; mutationId: string; command: string }
  | { kind: 'ok'; client: string; mutationId: string }
  | { kind: 'refused'; client: string; mutationId: string; code: string }
  /** A client's confirmed state moved by one event, or was replaced by a snapshot as of `seq`. */
  | { kind: 'applied'; client: string; stream: string; seq: number; eventId: string }
  | { kind: 'replaced'; client: string; stream: string; seq: number }
  /** A team's mark stands in every text of its project: who may hear it, who no longer, and who did. */
  | { kind: 'member'; client: string; mark: string }
  | { kind: 'revoked'; client: string; mark: string; withinMs: number }
  | { kind: 'heard'; client: string; mark: string }
  /** What a client shows when all is quiet again. */
  | { kind: 'screen'; client: string; stream: string; seq: number; hash: string; online: string[] }
  /** The same as the database has it, and who is connected. */
  | { kind: 'truth'; stream: string; seq: number; hash: string; online: string[] }
  /** The board that somebody sees when all is quiet, and the same as the database holds it. */
  | {
      kind: 'picture';
      client: string;
      shown: ColumnPicture[];
      held: ColumnPicture[];
    }
  /** What a page did not catch. */
  | { kind: 'pageError'; client: string; message: string }
  | {
      kind: 'logged';
      stream: string;
      seq: number;
      eventId: string;
      type: string;
      mutationId: string | null;
      occurredAt: string;
    }
  | { kind: 'receipt'; mutationId: string }
  /** A figure with the bound that was promised for it. */
  | { kind: 'measured'; name: string; value: number; atMost: number };

/** `atMs` counts from the beginning of the run. */
export type Entry = Fact & { atMs: number };

/** What happened in one run, in the order in which it became known. */
export class History {
  readonly entries: Entry[] = [];
  private readonly startedAtMs = performance.now();

  record(fact: Fact): void {
    this.entries.push({ ...fact, atMs: Math.round(performance.now() - this.startedAtMs) });
  }

  save(file: string): void {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, this.entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }
}

export function readHistory(file: string): Entry[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Entry);
}

/** The entries of one kind. */
export function entriesOf<Kind extends Fact['kind']>(
  entries: readonly Entry[],
  kind: Kind,
): Extract<Entry, { kind: Kind }>[] {
  return entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
}
