import type * as z from 'zod';
import { adminPresenceQueries } from './admin-presence';
import { adminProjectQueries } from './admin-projects';
import { auditQueries } from './audit';
import { commentQueries } from './comments';
import { conversationQueries } from './conversations';
import { doctorQueries } from './doctor';
import { eventTraceQueries } from './event-trace';
import { historyQueries } from './history';
import { jobQueries } from './jobs';
import { memberQueries } from './members';
import { messageQueries } from './messages';
import { notificationPreferenceQueries } from './notification-preferences';
import { notificationQueries } from './notifications';
import { operatorQueries } from './operator';
import { projectQueries } from './projects';
import { pushQueries } from './push';
import { recoveryQueries } from './recovery';
import { roomQueries } from './rooms';
import { searchQueries } from './search';
import { settingQueries } from './settings';
import { simulationQueries } from './simulation';
import { taskQueries } from './tasks';
import { twoStepQueries } from './two-step';
import { userQueries } from './users';
import { watchQueries } from './watches';

/** Every read over HTTP. */
export const queries = {
  ...projectQueries,
  ...recoveryQueries,
  ...historyQueries,
  ...memberQueries,
  ...taskQueries,
  ...commentQueries,
  ...messageQueries,
  ...conversationQueries,
  ...roomQueries,
  ...searchQueries,
  ...notificationQueries,
  ...notificationPreferenceQueries,
  ...pushQueries,
  ...watchQueries,
  ...userQueries,
  ...twoStepQueries,
  ...adminPresenceQueries,
  ...auditQueries,
  ...operatorQueries,
  ...adminProjectQueries,
  ...jobQueries,
  ...settingQueries,
  ...eventTraceQueries,
  ...simulationQueries,
  ...doctorQueries,
};

export type QueryName = keyof typeof queries;
export type QueryInput<Name extends QueryName> = z.output<(typeof queries)[Name]['input']>;
export type QueryRequest<Name extends QueryName> = z.input<(typeof queries)[Name]['input']>;
export type QueryOutput<Name extends QueryName> = z.output<(typeof queries)[Name]['output']>;
