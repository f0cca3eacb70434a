/** Who plays the simulated teammates; the demo brings somebody, other installations have nobody. */
export type Simulation = {
  isOn(projectId: string): boolean;
  set(projectId: string, isOn: boolean): void;
};

/** Next bundles route handlers apart from the custom server; see the publisher of the log. */
const simulationKey = Symbol.for('lockstep.simulation');
const registry = globalThis as { [simulationKey]?: Simulation };

/** Called once by the server's composition root, in the demo. */
export function registerSimulation(simulation: Simulation): void {
  registry[simulationKey] = simulation;
}

export function currentSimulation(): Simulation | undefined {
  return registry[simulationKey];
}
