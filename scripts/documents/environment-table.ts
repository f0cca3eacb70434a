import type * as z from 'zod';
import { envSchema } from '../../server/platform/env';
import { code, table } from './markdown';

/** Every variable of the server with its default, as it is declared. */
export function environmentTable(): string {
  return table(
    ['variable', 'default', 'what it does'],
    Object.entries<z.ZodType>(envSchema.shape).map(([name, schema]) => [
      code(name),
      defaultOf(schema),
      schema.description ?? '',
    ]),
  );
}

function defaultOf(schema: z.ZodType): string {
  const unset = schema.safeParse(undefined);
  if (!unset.success) return 'required';
  return unset.data === undefined ? '' : code(String(unset.data));
}
