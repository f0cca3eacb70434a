import type { CommandName, CommandRequest } from '../../contract/commands';
import type { Fact } from '../../contract/events';
import { isUnread } from '../../contract/inbox-state';
import type { Notification, NotificationChanges } from '../../contract/notifications';
import { applyUserFacts, type UserState } from '../../contract/user-state';
import type { Operation } from '../outbox/operation';

type InboxContext = { state: UserState; madeAt: string };

type InboxPredictions = {
  [Name in CommandName]?: (input: CommandRequest<Name>, context: InboxContext) => Fact[];
};

const predictInbox = {
  markNotificationsRead(input, { state, madeAt }) {
    const ids = select(state, input).filter(isUnread).map(idOf);
    const unread = input.all ? 0 : state.inbox.unread - ids.length;
    return [{ type: 'notificationsRead', payload: { ids, readAt: madeAt, unread } }];
  },

  markNotificationsUnread: (input, { state }) =>
    change(
      state,
      select(state, input).filter(({ doneAt }) => doneAt === null),
      { readAt: null },
    ),

  markNotificationsDone: ({ done, ...selection }, { state, madeAt }) =>
    change(state, select(state, selection), { doneAt: done ? madeAt : null }),

  snoozeNotifications: ({ until, ...selection }, { state }) =>
    change(
      state,
      select(state, selection).filter(({ doneAt }) => doneAt === null),
      { snoozedUntil: until },
    ),
} satisfies InboxPredictions;

/** A person's state with an operation on their inbox, as it will most likely be; others change nothing here. */
export function foldUserOperation(state: UserState, { name, input, madeAt }: Operation): UserState {
  const prediction = (predictInbox as InboxPredictions)[name] as
    | ((input: unknown, context: InboxContext) => Fact[])
    | undefined;
  return prediction ? applyUserFacts(state, prediction(input, { state, madeAt })) : state;
}

type Selection = { ids?: readonly string[] | undefined; taskId?: string | undefined; all?: true | undefined };

/** Of what is loaded: the rest is not in sight, and the number that the server tells has it right. */
function select({ inbox }: UserState, { ids, taskId }: Selection): Notification[] {
  const entries = [...inbox.entries.values()];
  if (ids) return entries.filter(({ id }) => ids.includes(id));
  return taskId === undefined ? entries : entries.filter((entry) => entry.taskId === taskId);
}

function change(
  { inbox }: UserState,
  entries: readonly Notification[],
  changes: NotificationChanges,
): Fact[] {
  const before = entries.filter(isUnread).length;
  const after = entries.filter((entry) => isUnread({ ...entry, ...changes })).length;
  const unread = inbox.unread - before + after;
  return [{ type: 'notificationsUpdated', payload: { ids: entries.map(idOf), changes, unread } }];
}

function idOf({ id }: Notification): string {
  return id;
}
