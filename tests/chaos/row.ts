import type { Random } from '../support/random';
import type { Crew } from './crew';
import type { History } from './history';
import type { Load } from './load';
import type { Topology } from './topology';

/** Everything that a fault can lay hands on, while people work. */
export type Arena = {
  topology: Topology;
  crew: Crew;
  load: Load;
  history: History;
  random: Random;
  /** How long a soak is to last. */
  minutes: number;
  /** Writes down a figure and the bound that is promised for it. */
  measure(name: string, value: number, atMost: number): void;
};

/** A row of the fault matrix. */
export type Row = {
  id: string;
  title: string;
  /** Happens while people work; what it broke is whole again when it ends, or healed after it. */
  fault(arena: Arena): Promise<void>;
  /** A short form belongs to `npm test`. */
  isSmoke?: boolean;
  /** Why it cannot run on this machine, if so. */
  whyNot?(): string | null;
  /** Its figures are about speed or load: it runs while nothing else does. */
  isAlone?: boolean;
  /** It happens to a page, for which the app must be built and a node is started that has the pages in it. */
  needsPages?: boolean;
};
