import * as z from 'zod';
import { defineQuery } from './endpoint';

const setting = z.object({
  /** The variable of the environment. */
  name: z.string(),
  description: z.string(),
  /** `default`: it is not set, or to what it would be anyway. */
  state: z.enum(['set', 'default', 'unset']),
  /** Null for what is unset, and for what may be a secret; of an address with a password in it, the rest. */
  value: z.string().nullable(),
});
export type Setting = z.output<typeof setting>;

export const settingQueries = {
  getSettings: defineQuery({
    path: '/api/admin/settings',
    access: 'admin',
    summary: 'How the node that answers is set up, without its secrets.',
    input: z.strictObject({}),
    output: z.object({ version: z.string(), nodeVersion: z.string(), settings: z.array(setting) }),
  }),
};
