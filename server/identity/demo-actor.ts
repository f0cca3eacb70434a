import { type DemoPersonKey, demoPeople } from '../../db/seed/people';
import type { Actor } from './actor';

/** No session has this id, so what acts under it can never get through a door. */
const noSession = '00000000-0000-7000-8000-000000000000';

/** A demo person, for writing down what they did before the demo was first opened. */
export function demoActor(person: DemoPersonKey): Actor {
  const { id, name, role } = demoPeople.find((candidate) => candidate.person === person) ?? demoPeople[0];
  return { userId: id, name, role, credential: { kind: 'session', sessionId: noSession } };
}
