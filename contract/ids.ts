import * as z from 'zod';

/** A UUID; ours are version 7, so that they sort by time of creation. */
export const id = z.uuid().meta({ description: 'UUIDv7' });
export type Id = z.infer<typeof id>;

/** A list of ids that names nothing twice. */
export const uniqueIds = (max: number) =>
  z
    .array(id)
    .max(max)
    .refine((ids) => new Set(ids).size === ids.length, 'must not name anything twice');

const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a value could have been made by our own id generator (lower-case UUIDv7). */
export function isUuidV7(value: string): boolean {
  return uuidV7Pattern.test(value);
}
