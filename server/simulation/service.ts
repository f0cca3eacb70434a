import type { CommandInput, CommandOutput } from '../../contract/commands';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { notFound, requireReader } from '../projects/access';
import { currentSimulation, type Simulation } from './simulation';

/** Writes nothing: the teammates are people like others, and what they do is written when they do it. */
export async function simulateTeammates(
  actor: Actor,
  { projectId, isOn }: CommandInput<'simulateTeammates'>,
): Promise<CommandOutput<'simulateTeammates'>> {
  const simulation = await requireSimulation(actor, projectId);
  simulation.set(projectId, isOn);
  return { isOn };
}

export async function getTeammates(
  actor: Actor,
  { projectId }: QueryInput<'getTeammates'>,
): Promise<QueryOutput<'getTeammates'>> {
  const simulation = await requireSimulation(actor, projectId);
  return { isOn: simulation.isOn(projectId) };
}

async function requireSimulation(actor: Actor, projectId: string): Promise<Simulation> {
  await requireReader(actor, projectId);
  const simulation = currentSimulation();
  if (!simulation) throw notFound('simulation');
  return simulation;
}
