// `npm run docs:tables`: writes the tables of docs/ anew from the code that they describe.
import { writeFileSync } from 'node:fs';
import { generateDocuments } from './documents/documents';

for (const { file, text, current } of generateDocuments()) {
  if (text === current) continue;
  writeFileSync(file, text);
  process.stdout.write(`Wrote ${file}\n`);
}
