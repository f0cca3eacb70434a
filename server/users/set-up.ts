import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { recordAudit } from '../audit/record';
import { hashPassword } from '../identity/password';
import type { UnitOfWork } from '../log/unit-of-work';
import { insertUser } from './accounts';
import { presentUser } from './present';
import { consumeSetUpToken } from './set-up-link';

/** Makes the first admin. Once there is a user this answers as if it did not exist. */
export async function setUp(
  _actor: null,
  { token, name, email, password }: CommandInput<'setUp'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'setUp'>> {
  if (!(await consumeSetUpToken(unit.tx, token))) {
    throw new AppError('not_found', 'This set-up link is not valid, or was used before');
  }
  const passwordHash = await hashPassword(password);
  const user = await insertUser(unit, { name, email, role: 'admin', passwordHash });
  await recordAudit(unit.tx, { action: 'instanceSetUp', actorId: user.id });
  return { user: presentUser(user) };
}
