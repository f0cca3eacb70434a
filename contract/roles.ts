import * as z from 'zod';

export const instanceRole = z.enum(['member', 'admin']);
export type InstanceRole = z.infer<typeof instanceRole>;

export const projectRole = z.enum(['owner', 'editor', 'commenter', 'viewer']);
export type ProjectRole = z.infer<typeof projectRole>;
