/**
 * An object that is built on first use. `next build` loads every server module without any
 * configuration, so nothing may read the environment merely by being imported.
 */
export function lazy<T extends object>(build: () => T): T {
  let built: T | undefined;
  const target = () => (built ??= build());
  return new Proxy({} as T, {
    get(_, property) {
      const value = Reflect.get(target(), property);
      // Methods keep the built object as `this`; private fields would not survive the proxy.
      return typeof value === 'function' ? value.bind(target()) : value;
    },
    set: (_, property, value) => Reflect.set(target(), property, value),
    has: (_, property) => Reflect.has(target(), property),
  });
}
