import type postgres from 'postgres';

/** Told of each statement when it is sent: its text without the values, and what settles when it is answered. */
export type WatchStatement = (text: string, answered: Promise<unknown>) => void;

/** What the driver makes of a statement; `handler` sends it, which the driver's types do not say. */
type Statement = Promise<unknown> & {
  strings: readonly string[];
  handler: (statement: Statement) => void;
};

/**
 * The driver with somebody who is told of each statement. Not when it is made but when it is sent, since one may
 * also be made as a part of another.
 */
export function watched(driver: postgres.Sql, watch: WatchStatement): postgres.Sql {
  const withWatch = (made: unknown) => {
    if (made instanceof Promise) watchSending(made as Statement, watch);
    return made;
  };
  return new Proxy(driver, {
    apply: (target, self, parts) => withWatch(Reflect.apply(target, self, parts)),
    get: (target, name) =>
      name === 'unsafe'
        ? (...parts: Parameters<postgres.Sql['unsafe']>) => withWatch(target.unsafe(...parts))
        : Reflect.get(target, name),
  });
}

function watchSending(statement: Statement, watch: WatchStatement): void {
  const send = statement.handler;
  statement.handler = (sent) => {
    watch(textOf(sent), sent);
    send(sent);
  };
}

function textOf({ strings }: Statement): string {
  return strings
    .map((part, index) => (index === 0 ? part : `$${index}${part}`))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
