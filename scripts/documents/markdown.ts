/** A table of Markdown; a `|` inside a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

const section = /(?<start><!-- table: (?<name>[a-z-]+) -->\n)(?<body>.*?)(?<end><!-- \/table -->)/gs;

/**
 * The text with each `<!-- table: name -->` section filled anew.
 *
 * @throws when a section names no table, or a table has no section.
 */
export function fillTables(text: string, tables: Record<string, string>): string {
  const unused = new Set(Object.keys(tables));
  const filled = text.replace(section, (_match, ...rest) => {
    const { start, name, end } = rest.at(-1) as { start: string; name: string; end: string };
    unused.delete(name);
    if (!Object.hasOwn(tables, name)) throw new Error(`There is no table named ${name}`);
    return `${start}\n${tables[name]}\n\n${end}`;
  });
  if (unused.size > 0) throw new Error(`No section for the table ${[...unused].join(', ')}`);
  return filled;
}
