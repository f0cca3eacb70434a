import * as z from 'zod';
import { defineCommand } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { line } from './text';

export const column = z.object({
  id,
  projectId: id,
  name: z.string(),
  /** Fractional key; compare with `compareByPosition`. */
  position: z.string(),
  wipLimit: z.int().nullable(),
  version: z.int(),
});
export type Column = z.infer<typeof column>;

const name = line(limits.columnNameLength);
const wipLimit = z.int().min(1).max(limits.wipLimitMax).nullable();
const place = { beforeId: id.optional(), afterId: id.optional() };

const onePlace = {
  check: (value: { beforeId?: string | undefined; afterId?: string | undefined }) =>
    value.beforeId === undefined || value.afterId === undefined,
  error: { error: 'give beforeId or afterId, not both', path: ['beforeId'] },
};

export const columnCommands = {
  createColumn: defineCommand({
    method: 'POST',
    path: '/api/projects/:projectId/columns',
    status: 201,
    access: 'column.write',
    summary: 'Add a column before or after another one, or at the end.',
    input: z
      .strictObject({ projectId: id, name, wipLimit: wipLimit.optional(), ...place })
      .refine(onePlace.check, onePlace.error),
    output: z.object({ column }),
  }),
  updateColumn: defineCommand({
    method: 'PATCH',
    path: '/api/columns/:columnId',
    access: 'column.write',
    summary: 'Rename or limit a column, or move it before or after another one.',
    input: z
      .strictObject({ columnId: id, name: name.optional(), wipLimit: wipLimit.optional(), ...place })
      .refine(onePlace.check, onePlace.error),
    output: z.object({ column }),
  }),
  deleteColumn: defineCommand({
    method: 'DELETE',
    path: '/api/columns/:columnId',
    queryParameters: ['moveTasksTo'],
    access: 'column.write',
    summary: 'Delete a column; its tasks move to the end of another one.',
    input: z.strictObject({ columnId: id, moveTasksTo: id.optional() }),
    output: z.object({ column }),
  }),
};

export const columnChanges = column.pick({ name: true, position: true, wipLimit: true }).partial();

export const columnEvents = {
  columnCreated: z.strictObject({ column }),
  columnUpdated: z.strictObject({ columnId: id, changes: columnChanges.strict(), version: z.int() }),
  columnDeleted: z.strictObject({
    columnId: id,
    movedTo: id.nullable(),
    tasks: z.array(z.strictObject({ taskId: id, columnId: id, position: z.string(), version: z.int() })),
  }),
};
