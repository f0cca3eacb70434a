import { AppError } from '../../contract/errors';
import type { Actor } from '../identity/actor';

export function requireAdmin(actor: Actor | null): void {
  if (actor?.role !== 'admin') throw new AppError('forbidden', 'This is for admins');
}
