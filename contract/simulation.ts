import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';

const output = z.object({ isOn: z.boolean() });

/** Only the demo has these; anywhere else they answer `not_found`. */
export const simulationCommands = {
  simulateTeammates: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/teammates',
    access: 'user',
    summary: 'In the demo alone: let simulated teammates work in a project, or send them away.',
    input: z.strictObject({ projectId: id, isOn: z.boolean() }),
    output,
  }),
};

export const simulationQueries = {
  getTeammates: defineQuery({
    path: '/api/projects/:projectId/teammates',
    access: 'user',
    summary: 'In the demo alone: whether simulated teammates work in a project.',
    input: z.strictObject({ projectId: id }),
    output,
  }),
};
