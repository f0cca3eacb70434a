import { describe, expect, it } from 'vitest';
import { createLogger } from './log';

function capture() {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { lines, log: createLogger({ LOG_LEVEL: 'info', NODE_ENV: 'production' }, destination) };
}

describe('the logger', () => {
  it('writes one JSON object per line, with the time and the name of the level', () => {
    const { lines, log } = capture();
    log.child({ requestId: 'r1' }).info({ taskId: 't1' }, 'Task created');
    expect(lines).toEqual([
      { level: 'info', time: expect.any(String), requestId: 'r1', taskId: 't1', msg: 'Task created' },
    ]);
  });

  it.each([
    { password: 'hunter2' },
    { user: { passwordHash: 'hunter2' } },
    { request: { headers: { authorization: 'hunter2', cookie: 'hunter2', 'set-cookie': 'hunter2' } } },
    { input: { token: 'hunter2', secret: 'hunter2' } },
  ])('never writes a secret: %j', (fields) => {
    const { lines, log } = capture();
    log.info(fields, 'Signed in');
    expect(JSON.stringify(lines)).toContain('[redacted]');
    expect(JSON.stringify(lines)).not.toContain('hunter2');
  });

  it('leaves out what is below the level', () => {
    const { lines, log } = capture();
    log.debug('Too much');
    expect(lines).toEqual([]);
  });
});
