import * as z from 'zod';
import { defineCommand } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { colour, line } from './text';

export const label = z.object({
  id,
  projectId: id,
  name: z.string(),
  color: z.string(),
  version: z.int(),
});
export type Label = z.infer<typeof label>;

const name = line(limits.labelNameLength);

export const labelCommands = {
  createLabel: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/labels',
    status: 201,
    access: 'label.write',
    summary: 'Add a label; its name is unique in the project.',
    input: z.strictObject({ projectId: id, name, color: colour }),
    output: z.object({ label }),
  }),
  updateLabel: defineCommand({
    method: 'PATCH',
    path: '/api/labels/:labelId',
    access: 'label.write',
    summary: 'Rename or recolour a label.',
    input: z.strictObject({ labelId: id, name: name.optional(), color: colour.optional() }),
    output: z.object({ label }),
  }),
  deleteLabel: defineCommand({
    method: 'DELETE',
    path: '/api/labels/:labelId',
    access: 'label.write',
    summary: 'Delete a label and take it off every task.',
    input: z.strictObject({ labelId: id }),
    output: z.object({ label }),
  }),
};

export const labelEvents = {
  labelCreated: z.strictObject({ label }),
  labelUpdated: z.strictObject({
    labelId: id,
    changes: label.pick({ name: true, color: true }).partial().strict(),
    version: z.int(),
  }),
  labelDeleted: z.strictObject({ labelId: id }),
};
