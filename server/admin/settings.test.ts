import { expect, it } from 'vitest';
import { envSchema, parseEnv } from '../platform/env';
import { describeSettings } from './settings';

const secret = 'hush'.repeat(11).slice(0, 43);

it('tells what is set and what is not, and no secret', () => {
  const settings = describeSettings(
    parseEnv({
      DATABASE_URL: `postgres://lockstep:${secret}@db.internal:5432/lockstep?sslkey=${secret}`,
      AUTH_SECRET: secret,
      REDIS_URL: `redis://:${secret}@cache.internal:6379`,
      SMTP_URL: `smtps://mail:${secret}@mail.internal:465`,
      FILES_BUCKET_URL: `https://key:${secret}@s3.internal/bucket?token=${secret}`,
      OTEL_EXPORTER_OTLP_ENDPOINT: `https://user:${secret}@collector.internal:4318`,
      VAPID_PRIVATE_KEY: secret,
      OIDC_ISSUER: 'https://id.example.com',
      OIDC_CLIENT_ID: 'lockstep',
      OIDC_CLIENT_SECRET: secret,
      OIDC_ALLOWED_DOMAINS: 'example.com example.org',
      METRICS_TOKEN: secret,
      PORT: '3000',
    }),
  );
  expect(JSON.stringify(settings)).not.toContain('hush');
  expect(settings.map(({ name }) => name)).toEqual(Object.keys(envSchema.shape));
  const told = Object.fromEntries(settings.map(({ name, state, value }) => [name, [state, value]]));
  expect(told).toMatchObject({
    DATABASE_URL: ['set', 'postgres://db.internal:5432/lockstep'],
    FILES_BUCKET_URL: ['set', 'https://s3.internal/bucket'],
    AUTH_SECRET: ['set', null],
    METRICS_TOKEN: ['set', null],
    OIDC_ALLOWED_DOMAINS: ['set', 'example.com, example.org'],
    PORT: ['default', '3000'],
    AUTO_MIGRATE: ['default', 'true'],
    APP_URL: ['unset', null],
  });
});
