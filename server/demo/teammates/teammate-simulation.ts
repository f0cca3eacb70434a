import type { Simulation } from '../../simulation/simulation';
import { Troupe } from './troupe';

/** Lets teammates work in projects of the demo, so that one visitor sees what it is like to be several. */
export class TeammateSimulation implements Simulation {
  private readonly troupes = new Map<string, Troupe>();

  /** @param url where this very process is reached. */
  constructor(private readonly url: string) {}

  isOn(projectId: string): boolean {
    return this.troupes.has(projectId);
  }

  set(projectId: string, isOn: boolean): void {
    const running = this.troupes.get(projectId);
    if (running && !isOn) running.end();
    if (running || !isOn) return;
    const { url } = this;
    const troupe = new Troupe({ url, projectId }, () => this.troupes.delete(projectId));
    this.troupes.set(projectId, troupe);
  }

  close(): void {
    for (const troupe of this.troupes.values()) troupe.end();
  }
}
