import { readFileSync, writeFileSync } from 'node:fs';
import { fillTables, table } from '../../scripts/documents/markdown';
import type { Row } from './row';
import { inOrder } from './rows';
import type { RunResult } from './run-row';

const head = ['row', 'fault', 'clean runs', 'first seed', 'back in ms (median, worst)', 'worst figures'];

/** Puts what was found of a row into the table of a page; its other lines stay as they are. */
export function writeTable(file: string, row: Row, results: readonly RunResult[]): void {
  const text = readFileSync(file, 'utf8');
  const lines = new Map(linesOf(text).map((cells) => [cells[0] ?? '', cells]));
  lines.set(row.id, lineOf(row, results));
  const sorted = [...lines.values()].sort(([a = ''], [b = '']) => inOrder(a, b));
  writeFileSync(file, fillTables(text, { chaos: table(head, sorted) }));
}

function lineOf({ id, title }: Row, runs: readonly RunResult[]): string[] {
  const clean = runs.filter(({ findings }) => findings.length === 0).length;
  const convergedMs = runs.map((run) => run.convergedMs ?? Infinity).sort((a, b) => a - b);
  const median = convergedMs[Math.floor(convergedMs.length / 2)] ?? Infinity;
  const worst = convergedMs.at(-1) ?? Infinity;
  return [
    id,
    title,
    `${clean} of ${runs.length}`,
    String(runs[0]?.seed ?? ''),
    `${inWords(median)}, ${inWords(worst)}`,
    worstFigures(runs),
  ];
}

/** Of each figure that a row measures, the worst over its runs beside its bound. */
function worstFigures(runs: readonly RunResult[]): string {
  const worst = new Map<string, { value: number; atMost: number }>();
  for (const { figures } of runs) {
    for (const { name, value, atMost } of figures) {
      const known = worst.get(name);
      if (!known || value > known.value) worst.set(name, { value, atMost });
    }
  }
  const ofEveryRow = new Set(['converged ms', 'warnings of listeners that gather', 'unexpected exits']);
  return [...worst]
    .filter(([name]) => !ofEveryRow.has(name))
    .map(([name, { value, atMost }]) => `${name} ${value} (≤ ${atMost})`)
    .join('; ');
}

function linesOf(text: string): string[][] {
  return [...text.matchAll(/^\| (?<cells>F\d+[a-z]? \|.*) \|$/gm)].map(({ groups }) =>
    (groups?.cells ?? '').split(' | '),
  );
}

/** A run that was broken off did not come back. */
function inWords(convergedMs: number): string {
  return Number.isFinite(convergedMs) ? String(convergedMs) : 'never';
}
