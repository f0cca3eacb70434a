/** What a process has written with this message, of all its lines so far. */
export function linesOf(log: readonly string[], message: string): Record<string, unknown>[] {
  return log.flatMap((line) => (line.includes(`"msg":"${message}"`) ? [JSON.parse(line)] : []));
}
