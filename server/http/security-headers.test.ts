import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { secureAnswer } from './security-headers';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('asks for TLS from then on where people come over TLS', () => {
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/none');
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('APP_URL', 'https://team.example.test');
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  secureAnswer(request, response);
  expect(response.getHeader('strict-transport-security')).toBe('max-age=31536000');
});
