import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { envSchema, InvalidEnvError, parseEnv } from './env';

const complete = {
  DATABASE_URL: 'postgres://lockstep:secret@localhost:5432/lockstep',
  AUTH_SECRET: 'x'.repeat(32),
};

describe('parseEnv', () => {
  it('fills in the defaults of production', () => {
    expect(parseEnv(complete)).toEqual({
      ...complete,
      PORT: 3000,
      AUDIT_RETENTION_DAYS: 365,
      RATE_LIMIT_FACTOR: 1,
      SHED_SIGNALS_AT_MS: 200,
      SHED_ARRIVALS_AT_MS: 500,
      SHED_COMMANDS_AT_MS: 2_000,
      HOST: '0.0.0.0',
      TRUST_PROXY: false,
      LOCKSTEP_DATA_DIR: '.lockstep',
      AUTO_MIGRATE: true,
      MAIL_GRACE_SECONDS: 60,
      FILE_MAX_MB: 25,
      FILES_QUOTA_MB: 2_048,
      PUSH_GRACE_SECONDS: 15,
      PUSH_TO_LOOPBACK: false,
      LOCKSTEP_WORKER: true,
      OIDC_NAME: 'single sign-on',
      OIDC_AUTO_CREATE: false,
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
      LOCKSTEP_DEMO: false,
    });
  });

  it('listens on loopback in the demo, unless told otherwise', () => {
    expect(parseEnv({ ...complete, LOCKSTEP_DEMO: 'true' }).HOST).toBe('127.0.0.1');
    expect(parseEnv({ ...complete, LOCKSTEP_DEMO: 'true', HOST: '0.0.0.0' }).HOST).toBe('0.0.0.0');
  });

  it('treats an empty value as unset', () => {
    expect(parseEnv({ ...complete, REDIS_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
    expect(parseEnv({ ...complete, REDIS_URL: '' })).not.toHaveProperty('REDIS_URL');
  });

  it('reduces APP_URL to its origin', () => {
    expect(parseEnv({ ...complete, APP_URL: 'https://lockstep.example.com/' }).APP_URL).toBe(
      'https://lockstep.example.com',
    );
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/db'],
    ['DATABASE_URL', undefined],
    ['REDIS_URL', 'localhost:6379'],
    ['AUTH_SECRET', 'short'],
    ['AUTH_SECRET', undefined],
    ['APP_URL', 'lockstep.example.com'],
    ['APP_URL', 'https://example.com/lockstep'],
    ['APP_URL', 'ftp://example.com'],
    ['SHED_SIGNALS_AT_MS', '0'],
    ['SHED_ARRIVALS_AT_MS', '199'],
    ['SHED_COMMANDS_AT_MS', '499'],
    ['PORT', '70000'],
    ['PORT', 'three thousand'],
    ['TRUST_PROXY', 'perhaps'],
    ['RATE_LIMIT_FACTOR', '0'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'guess'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['NODE_ENV', 'staging'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => parseEnv({ ...complete, [name]: value })).toThrow(new RegExp(`^  ${name} `, 'm'));
  });

  it('asks for the client of an OIDC_ISSUER', () => {
    const issuer = { ...complete, OIDC_ISSUER: 'https://id.example.com/' };
    expect(() => parseEnv(issuer)).toThrow(/OIDC_CLIENT_ID is required[\s\S]*OIDC_CLIENT_SECRET is required/);
    const whole = {
      ...issuer,
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'b',
      OIDC_ALLOWED_DOMAINS: 'A.test, b.test',
    };
    expect(parseEnv(whole)).toMatchObject({
      OIDC_ISSUER: 'https://id.example.com',
      OIDC_ALLOWED_DOMAINS: ['a.test', 'b.test'],
    });
  });

  it('lists every problem in one message', () => {
    const parse = () => parseEnv({ DATABASE_URL: 'nowhere', PORT: '-1', LOG_LEVEL: 'loud' });
    expect(parse).toThrow(InvalidEnvError);
    expect(parse).toThrow(/DATABASE_URL must be.*AUTH_SECRET is required.*PORT must be.*LOG_LEVEL/s);
  });
});

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8');

  it('holds every variable under its sentence, and no other', () => {
    const documented = [...example.matchAll(/^# (?<sentence>.+)\n#?(?<name>[A-Z_]+)=/gm)].map(
      ({ groups }) => [groups?.name, groups?.sentence],
    );
    const declared = Object.entries(envSchema.shape).map(([name, schema]) => [name, schema.description]);
    expect(documented).toEqual(declared);
    expect(example.match(/^#?[A-Z_]+=/gm)).toHaveLength(declared.length);
  });
});
