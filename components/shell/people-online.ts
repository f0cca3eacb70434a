import type { OnlineMember } from '@/contract/socket';
import type { ShellPerson } from './shell-data';

/** Everybody in some project that this page has open, each once; active somewhere is active. */
export function peopleOnline(online: ReadonlyMap<string, readonly OnlineMember[]>): readonly ShellPerson[] {
  const people = new Map<string, ShellPerson>();
  for (const { userId, name, isIdle } of [...online.values()].flat()) {
    const isActive = !isIdle || people.get(userId)?.presence === 'online';
    people.set(userId, { id: userId, name, presence: isActive ? 'online' : 'idle' });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
