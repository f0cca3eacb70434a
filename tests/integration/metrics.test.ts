import { describe, expect, it } from 'vitest';
import { createTask, createTeam } from '../support/factories';
import { sendRaw } from '../support/raw-http';
import { useDatabase } from '../support/services';
import { command, connectAs, join } from '../support/sockets';
import { type App, useApp } from '../support/start-app';

useDatabase();
const token = 'a-token-for-metrics-alone';
const app = useApp();
const guarded = useApp({ METRICS_TOKEN: token });

async function readMetrics(): Promise<Map<string, number>> {
  const lines = (await (await fetch(`${app().url}/metrics`)).text()).split('\n');
  const samples = lines.filter((line) => line && !line.startsWith('#'));
  return new Map(
    samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

const statusOf = async (on: App, headers: Record<string, string>) =>
  (await sendRaw(on, { path: '/metrics', headers })).status;

describe('/metrics', () => {
  it('counts sockets, commands by name and door, events and recoveries, and never names anybody', async () => {
    const team = await createTeam();
    const { id } = await createTask(team);
    const client = await connectAs(app(), team.editor);
    await join(client, team.projectId, { after: 0 });
    await command(client, 'updateTask', { taskId: id, title: 'Measured' });
    await command(client, 'updateTask', { taskId: team.projectId, title: 'Refused' });
    const samples = await readMetrics();
    expect(samples.get('lockstep_sockets{transport="websocket"}')).toBe(1);
    expect(samples.get('lockstep_people')).toBe(1);
    const durations = 'lockstep_command_duration_seconds_count{command="updateTask",door="socket"';
    expect(samples.get(`${durations},outcome="ok"}`)).toBe(1);
    expect(samples.get(`${durations},outcome="not_found"}`)).toBe(1);
    expect(samples.get('lockstep_events_total{type="taskUpdated"}')).toBe(1);
    expect(samples.get('lockstep_recoveries_total{kind="replay"}')).toBe(1);
    expect(samples.get('lockstep_message_bytes_count{direction="in"}')).toBeGreaterThan(2);
    expect(samples.get('lockstep_message_bytes_count{direction="out"}')).toBeGreaterThan(2);
    expect(samples.get('lockstep_pool_wait_seconds_count')).toBeGreaterThan(0);
    expect(samples.get('lockstep_queue_lag_seconds{queue="mail"}')).toBe(0);
    expect(samples.get('lockstep_queue_jobs{queue="push",state="failed"}')).toBe(0);
    expect(samples.get('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect([...samples.keys()].join()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('without a token of its own is for this machine alone', async () => {
    expect(await statusOf(app(), {})).toBe(200);
    expect(await statusOf(app(), { 'x-forwarded-for': '203.0.113.9' })).toBe(403);
    expect(await statusOf(app(), { host: 'lockstep.example.com' })).toBe(403);
  });

  it('with a token is for who has it, wherever they are', async () => {
    const authorization = `Bearer ${token}`;
    expect(await statusOf(guarded(), {})).toBe(401);
    expect(await statusOf(guarded(), { authorization: 'Bearer another' })).toBe(401);
    expect(await statusOf(guarded(), { authorization, 'x-forwarded-for': '203.0.113.9' })).toBe(200);
  });
});
