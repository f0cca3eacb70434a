import { type QueryName, type QueryOutput, queries } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { requireAdmin } from './access';
import { withinLimits } from './limits';
import { parseInput } from './parse';
import { queryHandlers } from './query-handlers';

type Handler = (actor: Actor, input: unknown) => Promise<unknown>;

/** Answers a read. `input` is unparsed: path and query members in one flat object. */
export async function executeQuery<Name extends QueryName>(
  actor: Actor,
  name: Name,
  input: unknown,
): Promise<QueryOutput<Name>> {
  const { access, input: schema } = queries[name];
  if (access === 'admin') requireAdmin(actor);
  const handler = queryHandlers[name] as Handler;
  const answer = () => handler(actor, parseInput(schema, input)) as Promise<QueryOutput<Name>>;
  return withinLimits(actor, name, answer);
}
