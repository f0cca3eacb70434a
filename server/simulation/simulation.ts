import { brought } from '../platform/brought';

/** Who plays the simulated teammates; the demo brings somebody, other installations have nobody. */
export type Simulation = {
  isOn(projectId: string): boolean;
  set(projectId: string, isOn: boolean): void;
};

const broughtSimulation = brought<Simulation>('simulation');

/** Called once by the server's composition root, in the demo. */
export function registerSimulation(simulation: Simulation): void {
  broughtSimulation.bring(simulation);
}

export function currentSimulation(): Simulation | undefined {
  return broughtSimulation.current;
}
