import type { QueryOutput } from '../../contract/queries';
import type { Setting } from '../../contract/settings';
import type { Actor } from '../identity/actor';
import { type Env, env, envSchema } from '../platform/env';
import { productVersion } from '../platform/product-version';

/** Texts that are no secret. What is not named here is never told, so that a new secret stays one. */
const openTexts = new Set([
  'APP_URL',
  'HOST',
  'LOCKSTEP_DATA_DIR',
  'MAIL_FROM',
  'VAPID_PUBLIC_KEY',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_NAME',
  'OIDC_ALLOWED_DOMAINS',
  'LOG_LEVEL',
  'NODE_ENV',
]);

/** Addresses that may hold a password. */
const addresses = new Set([
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'FILES_BUCKET_URL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
]);

export async function getSettings(_actor: Actor): Promise<QueryOutput<'getSettings'>> {
  return { version: productVersion, nodeVersion: process.versions.node, settings: describeSettings(env) };
}

/** Every variable, with its value as far as that is no secret. */
export function describeSettings(values: Env): Setting[] {
  return Object.entries(envSchema.shape).map(([name, schema]) => {
    const value = values[name as keyof Env];
    const preset = schema.safeParse(undefined).data;
    return {
      name,
      description: schema.description ?? '',
      state: value === undefined ? 'unset' : value === preset ? 'default' : 'set',
      value: value === undefined ? null : tellableValue(name, value),
    };
  });
}

function tellableValue(name: string, value: NonNullable<Env[keyof Env]>): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (addresses.has(name)) return withoutSecrets(new URL(String(value)));
  if (!openTexts.has(name)) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function withoutSecrets({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}
