/**
 * One instance per process and name. Server code is loaded twice (by the custom server and inside
 * Next's bundle) and again on every dev reload, so a module-level variable would be a second pool.
 */
export function once<T>(name: string, create: () => T): T {
  const registry = globalThis as { [key: symbol]: { instance: T } | undefined };
  const key = Symbol.for(`lockstep.${name}`);
  registry[key] ??= { instance: create() };
  return registry[key].instance;
}
