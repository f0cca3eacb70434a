import { describe, expect, it, vi } from 'vitest';
import { appOrigin, requestContext, runInRequestContext } from './request-context';

vi.mock('./env', () => ({ env: { APP_URL: undefined, PORT: 4100 } }));

const context = {
  requestId: 'r1',
  door: 'http' as const,
  origin: 'https://lockstep.example.com',
  remoteAddress: '192.0.2.7',
  userAgent: 'test',
};

describe('request context', () => {
  it('is seen by everything that the work awaits', async () => {
    const seen = await runInRequestContext(context, async () => {
      await Promise.resolve();
      return { context: requestContext(), origin: appOrigin() };
    });
    expect(seen).toEqual({ context, origin: context.origin });
  });

  it('keeps requests that run at once apart', async () => {
    const ids = await Promise.all(
      ['a', 'b'].map((requestId) =>
        runInRequestContext({ ...context, requestId }, async () => {
          await new Promise((resolve) => setImmediate(resolve));
          return requestContext()?.requestId;
        }),
      ),
    );
    expect(ids).toEqual(['a', 'b']);
  });

  it('is absent outside of a request, where links point at this machine', () => {
    expect(requestContext()).toBeUndefined();
    expect(appOrigin()).toBe('http://localhost:4100');
  });
});
