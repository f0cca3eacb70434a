/**
 * Something that the custom server brings for code below it, or bundled apart from it, to use. Next bundles
 * route handlers apart from the custom server, so a module variable would be a second, empty one.
 */
export type Brought<Thing> = {
  /** Called once by who has it. */
  bring(thing: Thing): void;
  /** Undefined in a process in which nobody brings it, such as a script. */
  readonly current: Thing | undefined;
};

export function brought<Thing>(name: string): Brought<Thing> {
  const registry = globalThis as { [key: symbol]: Thing | undefined };
  const key = Symbol.for(`lockstep.${name}`);
  return {
    bring(thing) {
      registry[key] = thing;
    },
    get current() {
      return registry[key];
    },
  };
}
