/**
 * The array types that statements here use. The driver would ask each new connection for all there are, and
 * nobody waits for that answer: a connection that ends meanwhile would end the process.
 */
export const arrayTypes = { uuids: arrayType(2951), texts: arrayType(1009) };

/** @param oid of the array type itself, in `pg_type`. */
function arrayType(oid: number) {
  return { to: oid, from: [oid], serialize: writeArray, parse: readArray };
}

/** Drizzle has written its own as text by the time it gets here. */
function writeArray(items: readonly (string | null)[] | string): string {
  return typeof items === 'string' ? items : `{${items.map(writeItem).join()}}`;
}

function writeItem(item: string | null): string {
  return item === null ? 'NULL' : `"${item.replace(/["\\]/g, '\\$&')}"`;
}

/** Of one dimension: more are not used. */
function readArray(text: string): (string | null)[] {
  const items = text.slice(1, -1).matchAll(/"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^,]+)/gs);
  return [...items].map(({ groups: { quoted, plain = '' } = {} }) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1');
    return plain === 'NULL' ? null : plain;
  });
}
