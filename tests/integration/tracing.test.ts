import { beforeAll, expect, it } from 'vitest';
import { callEndpoint } from '../support/api-client';
import { createTask, createTeam } from '../support/factories';
import { callTo } from '../support/inbox';
import { useMailServer } from '../support/mail-server';
import { sharedRedisUrl } from '../support/redis';
import { useDatabase } from '../support/services';
import { command, connectAs } from '../support/sockets';
import { startApp } from '../support/start-app';
import { type ReceivedSpan, startTraceReceiver } from '../support/trace-receiver';

useDatabase();
const mails = useMailServer();

/** What a collector has of a node that has ended, a few changes after it began. */
let spans: readonly ReceivedSpan[];
beforeAll(async () => {
  const receiver = await startTraceReceiver();
  const { SMTP_URL = '', MAIL_GRACE_SECONDS = '' } = process.env;
  const settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    REDIS_URL: sharedRedisUrl(),
    LOCKSTEP_WORKER: 'true',
    SMTP_URL,
    MAIL_GRACE_SECONDS,
  };
  const app = await startApp(settings, 'tests/chaos/lean-node.ts');
  const team = await createTeam();
  const { projectId, owner, editor } = team;
  const task = await createTask(team);
  const mailed = new Promise<void>((resolve) => {
    mails.onMail = ({ to }) => {
      if (to.includes(owner.email)) resolve();
    };
  });
  const device = await connectAs(app, editor);
  await command(device, 'addComment', { taskId: task.id, body: `${callTo(owner)} secret words` });
  await mailed;
  await callEndpoint(app, 'createTask', { projectId, title: 'secret words' }, { as: editor });
  await callEndpoint(app, 'createTask', { projectId: editor.userId, title: 'Refused' }, { as: editor });
  await command(device, 'createTask', { projectId, title: 'Id of another' }, task.id);
  // It sends what it still has before it ends.
  await app.stop();
  receiver.stop();
  ({ spans } = receiver);
});

it('a change can be followed from its door to the database, to Redis and to the job it left', () => {
  const door = spanCalled('socket command');
  expect(door.parentSpanId).toBeUndefined();
  const change = spanCalled('command addComment');
  expect(parentOf(change)).toBe(door);
  const parts = spans.filter((span) => parentOf(span) === change).map(({ name }) => name);
  expect(parts).toEqual(expect.arrayContaining(['postgresql begin', 'postgresql commit', 'redis publish']));
  const job = spans.filter(({ name }) => name === 'job mail').find(({ traceId }) => traceId === door.traceId);
  expect(ancestorsOf(job)).toContain(change);
  expect(spans.some((span) => parentOf(span) === job && span.name === 'postgresql select')).toBe(true);
});

it('a request over HTTP asks who it is, and runs its command', () => {
  const door = spanCalled('http createTask');
  expect(attributeOf(door, 'lockstep.request_id')).toMatch(/^[\da-f-]{36}$/);
  const parts = spans.filter((span) => parentOf(span) === door).map(({ name }) => name);
  expect(parts).toEqual(expect.arrayContaining(['postgresql select', 'command createTask']));
});

it('failures have their codes; what was refused is no error', () => {
  const [refused] = spans.filter((span) => attributeOf(span, 'error.type') === 'not_found');
  expect(refused).toMatchObject({ name: 'command createTask', status: { code: 0 } });
  const [failed] = spans.filter((span) => attributeOf(span, 'error.type') === '23505');
  expect(failed).toMatchObject({ name: 'postgresql insert', status: { code: 2, message: '23505' } });
});

it('spans hold the text of statements and nothing of what people wrote', () => {
  const texts = spans.map((span) => attributeOf(span, 'db.query.text'));
  expect(texts).toContainEqual(expect.stringMatching(/^insert into "comments" .* values \(\$1/));
  expect(JSON.stringify(spans)).not.toContain('secret words');
});

it('what a node does by the clock makes no spans', () => {
  const ownDoors = /^(socket|http|job) /;
  const roots = spans.filter((span) => span.parentSpanId === undefined).map(({ name }) => name);
  expect(roots.filter((name) => !ownDoors.test(name))).toEqual([]);
});

function spanCalled(name: string): ReceivedSpan {
  return spans.find((span) => span.name === name) as ReceivedSpan;
}

function parentOf({ traceId, parentSpanId }: ReceivedSpan): ReceivedSpan | undefined {
  return spans.find((span) => span.traceId === traceId && span.spanId === parentSpanId);
}

function ancestorsOf(span: ReceivedSpan | undefined): ReceivedSpan[] {
  const parent = span && parentOf(span);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

function attributeOf({ attributes }: ReceivedSpan, name: string): string | undefined {
  return attributes.find(({ key }) => key === name)?.value.stringValue;
}
