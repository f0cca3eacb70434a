import { sendCommand } from '@/client/http/api';
import { deviceName } from '@/components/ui/device-name';
import type { PresenceDevice, PresenceNode, PresencePerson } from '@/contract/admin-presence';
import type { Operation } from '../operation';

/** Enough to change one's mind. */
const drainInSeconds = 30;

export function disconnectOperation(device: PresenceDevice, { name }: PresencePerson): Operation {
  const what = deviceName(device.userAgent);
  return {
    title: `Disconnect ${name}’s ${what}?`,
    consequence: 'The page says that an administrator did it, and connects again after a moment.',
    confirmLabel: 'Disconnect',
    run: () => sendCommand<'disconnectDevice'>('POST', `/api/admin/devices/${device.socketId}/disconnect`),
    done: `Disconnected ${name}’s ${what}`,
  };
}

export function signOutOperation({ userId, name }: Pick<PresencePerson, 'userId' | 'name'>): Operation {
  return {
    title: `Sign ${name} out everywhere?`,
    consequence: `Every session of ${name} ends at once, on all devices. They can sign in again; their API tokens stay.`,
    confirmLabel: 'Sign out',
    run: () => sendCommand<'signOutPerson'>('POST', `/api/admin/users/${userId}/sign-out`),
    done: `Signed ${name} out everywhere`,
  };
}

export function drainOperation({ id, people }: PresenceNode, isOnlyNode: boolean): Operation {
  const where = isOnlyNode
    ? 'This is the only node: Lockstep is away until whoever supervises the process has started it again.'
    : `Its people, ${people} now, move to the other nodes without losing anything.`;
  return {
    title: `Drain node ${id.slice(0, 8)}?`,
    consequence: `In ${drainInSeconds} seconds it lets nobody in any more, finishes what runs, and ends. ${where}`,
    confirmLabel: 'Drain',
    run: () =>
      sendCommand<'drainNode'>('POST', `/api/admin/nodes/${id}/drain`, { inSeconds: drainInSeconds }),
    done: `Node ${id.slice(0, 8)} drains in ${drainInSeconds} seconds`,
  };
}

export function cancelDrainOperation({ id }: PresenceNode): Operation {
  return {
    title: `Keep node ${id.slice(0, 8)}?`,
    consequence: 'Its countdown stops, and it goes on serving.',
    confirmLabel: 'Keep it',
    run: () => sendCommand<'cancelDrain'>('DELETE', `/api/admin/nodes/${id}/drain`),
    done: `Node ${id.slice(0, 8)} goes on`,
  };
}
