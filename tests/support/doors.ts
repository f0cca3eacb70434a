import type { CommandName } from '../../contract/commands';
import type { ErrorCode } from '../../contract/errors';
import { callEndpoint } from './api-client';
import type { Person } from './factories';
import { command, connectAs } from './sockets';
import type { App } from './start-app';

/** The same answer, whichever way it came. */
export type Outcome = {
  code: 'ok' | ErrorCode;
  /** The data of a success. */
  data: Record<string, unknown>;
  /** Members of a refusal that both doors give: `fields`, `conflicts`, `task`, `reason`. */
  refusal: Record<string, unknown>;
};

/** Sends a command through one door; the input is sent as it is, valid or not. */
export type Door = (name: CommandName, input: object, mutationId?: string) => Promise<Outcome>;

export const doorNames = ['http', 'socket'] as const;

/** Both doors of a node for one person. */
export async function openDoors(app: App, person: Person): Promise<Record<(typeof doorNames)[number], Door>> {
  const client = await connectAs(app, person);
  return {
    async http(name, input, mutationId) {
      const headers: Record<string, string> =
        mutationId === undefined ? {} : { 'idempotency-key': mutationId };
      const answer = await callEndpoint(app, name, { ...input }, { as: person, headers });
      if (answer.status < 400) return { code: 'ok', data: answer.body, refusal: {} };
      const {
        code,
        detail: _,
        type: _type,
        title: _title,
        status: _status,
        requestId: _id,
        ...refusal
      } = answer.body;
      return { code: code as ErrorCode, data: {}, refusal };
    },
    async socket(name, input, mutationId) {
      const ack = await command(client, name, input as never, mutationId);
      if (ack.ok) return { code: 'ok', data: ack.data, refusal: {} };
      const { code, message: _, ...refusal } = ack.error;
      return { code, data: {}, refusal };
    },
  };
}
