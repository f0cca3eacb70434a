import { AppError } from '../../contract/errors';

/** Days are text of one shape, so their order is the order of the text. */
export function assertDateOrder(dates: {
  startOn?: string | null | undefined;
  dueOn?: string | null | undefined;
}): void {
  if (!dates.startOn || !dates.dueOn || dates.startOn <= dates.dueOn) return;
  throw new AppError('rule_date_order', 'A task cannot be due before it starts', {
    fields: [{ path: 'dueOn', message: 'is before the start' }],
  });
}
