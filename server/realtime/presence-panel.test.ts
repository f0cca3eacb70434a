import { expect, it, vi } from 'vitest';
import { type GatheredReports, registerNodeReports } from '../admin/node-reports';
import { PresencePanel } from './presence-panel';
import type { ServerSocket, SocketServer } from './socket-server';

it('an admin who stops looking while the nodes are asked does not leave the answer to everybody', async () => {
  const told: string[][] = [];
  const to = (ids: string[]) => ({ volatile: { emit: () => told.push(ids) } });
  const panel = new PresencePanel({ local: { to } } as unknown as SocketServer);
  const admin = {
    id: 'admin',
    connected: true,
    data: { actor: { role: 'admin' } },
  } as unknown as ServerSocket;
  const answer: GatheredReports = { reports: [], isComplete: true, redis: 'none' };
  let timesAsked = 0;
  registerNodeReports(async () => {
    timesAsked += 1;
    if (timesAsked === 1) panel.watch(admin, { isOn: false });
    return answer;
  });

  panel.watch(admin, { isOn: true });
  await vi.waitFor(() => expect(timesAsked).toBe(1));
  panel.watch(admin, { isOn: true });
  await vi.waitFor(() => expect(told).toEqual([['admin']]), 3_000);
  panel.close();
});
