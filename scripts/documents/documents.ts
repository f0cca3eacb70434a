import { readFileSync } from 'node:fs';
import { environmentTable } from './environment-table';
import { fillTables } from './markdown';
import { protocolTables } from './protocol-tables';

/** A page of docs/ that holds tables made from code: as it is, and as it should be. */
export type GeneratedDocument = { file: string; text: string; current: string };

export function generateDocuments(): GeneratedDocument[] {
  return [
    generate('docs/protocol.md', protocolTables()),
    generate('docs/operations.md', { environment: environmentTable() }),
  ];
}

function generate(file: string, tables: Record<string, string>): GeneratedDocument {
  const current = readFileSync(file, 'utf8');
  return { file, current, text: fillTables(current, tables) };
}
