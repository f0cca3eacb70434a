import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PresenceNode } from '../../contract/admin-presence';
import { loadWatch } from '../../server/platform/load-watch';
import { runInRequestContext } from '../../server/platform/request-context';
import { callEndpoint } from '../support/api-client';
import { createPerson, createTeam } from '../support/factories';
import { sendRaw } from '../support/raw-http';
import { run, useDatabase } from '../support/services';
import { command, connectAs, join, type TestSocket } from '../support/sockets';
import { type App, useApp } from '../support/start-app';

useDatabase();
const app = useApp({ SHED_SIGNALS_AT_MS: '800', SHED_ARRIVALS_AT_MS: '800' });

/** Takes the processor away from a node, for a second each time, until what is returned is called. */
function starve(node: App): () => void {
  let isOver = false;
  void (async () => {
    while (!isOver) {
      node.signal('SIGSTOP');
      await delay(1_000);
      node.signal('SIGCONT');
      await delay(200);
    }
  })();
  const stop = () => {
    isOver = true;
    node.signal('SIGCONT');
  };
  onTestFinished(stop);
  return stop;
}

const namesTold = ({ messages }: TestSocket) => messages.map(({ type }) => type);

const within = { timeout: 20_000, interval: 50 };

describe('G14 an overloaded node', () => {
  it('drops signals and sends arrivals away, while changes go on, and recovers by itself', async () => {
    const team = await createTeam();
    const { projectId } = team;
    const [ada, ben] = [await connectAs(app(), team.owner), await connectAs(app(), team.editor)];
    for (const client of [ada, ben]) await join(client, projectId);
    const admin = await createPerson('Grace', 'admin');
    const shedding = async () => {
      const answer = await callEndpoint(app(), 'getPresence', {}, { as: admin });
      return (answer.body as { nodes: PresenceNode[] }).nodes[0]?.shedding;
    };
    const anchor = { kind: 'column', id: team.columns[0].id };
    const moveCursor = () =>
      ada.socket.emit('cursorMove', { projectId, anchor, position: { x: 0.5, y: 0.5 } });
    const snapshot = () => callEndpoint(app(), 'getProject', { projectId }, { as: team.viewer });

    const stopStarving = starve(app());
    await vi.waitFor(async () => expect(await shedding()).toBe('arrivals'), within);
    for (let count = 0; count < 20; count += 1) moveCursor();
    expect(await command(ada, 'createTask', { projectId, title: 'Taken' })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(namesTold(ben)).toContain('taskCreated'), within);
    expect(namesTold(ben)).not.toContain('cursorUpdate');

    const refused = await snapshot();
    expect(refused).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(2);
    await expect(connectAs(app(), team.viewer)).rejects.toThrow();
    const page = await sendRaw(app(), { path: '/projects', headers: { accept: 'text/html' } });
    expect(page).toMatchObject({ status: 503, headers: { refresh: expect.stringMatching(/^[2-5]$/) } });
    stopStarving();

    await vi.waitFor(async () => expect((await snapshot()).status).toBe(200), within);
    await vi.waitFor(() => connectAs(app(), team.viewer), within);
    await vi.waitFor(async () => expect(await shedding()).toBe('nothing'), within);
    moveCursor();
    await vi.waitFor(() => expect(namesTold(ben)).toContain('cursorUpdate'), within);
    const stages = app().log.flatMap((line) => /"stage":"(\w+)"/.exec(line)?.[1] ?? []);
    expect(stages).toEqual(expect.arrayContaining(['arrivals', 'signals', 'nothing']));
  });

  it('refuses changes last, but none by which an admin may help it', async () => {
    const [ada, admin] = [await createPerson('Ada'), await createPerson('Grace', 'admin')];
    vi.spyOn(loadWatch(), 'stage', 'get').mockReturnValue('commands');
    const context = { requestId: '', door: 'http', origin: '', remoteAddress: '', userAgent: '' } as const;
    await runInRequestContext(context, async () => {
      await expect(run(ada, 'createProject', { name: 'Late' })).rejects.toMatchObject({
        code: 'busy',
        details: { retryAfterMs: expect.any(Number) },
      });
      await run(admin, 'postBanner', { text: 'We are working on it' });
    });
  });
});
