import * as z from 'zod';
import { lazy } from './lazy';

const isUrlOf = (protocols: string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);

const flag = z.stringbool({ error: 'must be true or false' });
const delay = z.coerce.number({ error: 'must be a number' }).positive('must be more than 0');

/** Every variable the server reads, with the sentence that `.env.example` shows for it. */
export const envSchema = z.object({
  DATABASE_URL: z
    .string({ error: 'is required; `npm start` without it runs an embedded PostgreSQL' })
    .refine(isUrlOf(['postgres:', 'postgresql:']), 'must be a postgres:// URL')
    .describe(
      'PostgreSQL to use, as postgres://user:password@host:5432/name. Unset: an embedded one, for trying out.',
    ),
  REDIS_URL: z
    .string()
    .refine(isUrlOf(['redis:', 'rediss:']), 'must be a redis:// or rediss:// URL')
    .optional()
    .describe('Redis that joins several nodes, as redis://host:6379. One node needs none.'),
  AUTH_SECRET: z
    .string({ error: 'is required; make one with: openssl rand -base64 32' })
    .min(32, 'must have at least 32 characters; make one with: openssl rand -base64 32')
    .describe(
      'Signs sign-in cookies; at least 32 characters, the same on every node. Required with DATABASE_URL.',
    ),
  APP_URL: z
    .string()
    .refine(isUrlOf(['http:', 'https:']), 'must be an http:// or https:// origin')
    .refine(
      (value) => !URL.canParse(value) || isBareOrigin(new URL(value)),
      'must have no path, query or user',
    )
    .transform((value) => new URL(value).origin)
    .optional()
    .describe('Address people type, as https://lockstep.example.com. Unset: taken from each request.'),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be between 0 and 65535')
    .max(65_535, 'must be between 0 and 65535')
    .default(3000)
    .describe('Port to listen on; 0 takes any free one.'),
  HOST: z
    .string()
    .optional()
    .describe('Address to listen on. Unset: 127.0.0.1 in the demo, otherwise 0.0.0.0.'),
  TRUST_PROXY: flag
    .default(false)
    .describe('Believe X-Forwarded-* headers; true only behind a proxy that sets them itself.'),
  LOCKSTEP_DATA_DIR: z
    .string()
    .default('.lockstep')
    .describe('Folder for files the server keeps: the embedded database, its own secrets.'),
  AUTO_MIGRATE: flag.default(true).describe('Bring the database schema up to date at boot.'),
  SMTP_URL: z
    .string()
    .refine(isUrlOf(['smtp:', 'smtps:']), 'must be an smtp:// or smtps:// URL')
    .optional()
    .describe('Mail server, as smtps://user:password@host:465. Unset: no e-mail is sent.'),
  MAIL_FROM: z
    .string()
    .optional()
    .describe('Sender of e-mails, as Lockstep <lockstep@example.com>. Unset: lockstep@ the host of APP_URL.'),
  MAIL_GRACE_SECONDS: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .max(86_400, 'must be at most 86400')
    .default(60)
    .describe('How long an entry of the inbox may stay unread before it is mailed.'),
  PUSH_GRACE_SECONDS: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .max(86_400, 'must be at most 86400')
    .default(15)
    .describe('How long an entry of the inbox may stay unread before it is sent to devices.'),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{87}$/, 'must be 65 bytes as base64url')
    .optional()
    .describe('Public key that push services know this installation by. Unset: a pair in the database.'),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes as base64url')
    .optional()
    .describe('The private key of that pair; both or neither, the same on every node.'),
  FILES_BUCKET_URL: z
    .string()
    .refine(isUrlOf(['http:', 'https:']), 'must be an https:// URL')
    .refine(
      (value) => !URL.canParse(value) || isBucket(new URL(value)),
      'must name a key, its secret and a bucket',
    )
    .optional()
    .describe(
      'Bucket for uploads, as https://key:secret@host/bucket?region=eu-central-1. Unset: the data folder.',
    ),
  FILE_MAX_MB: z.coerce
    .number({ error: 'must be a number' })
    .positive('must be more than 0')
    .max(1_024, 'must be at most 1024')
    .default(25)
    .describe('Largest upload, in megabytes. A proxy in front must let as much through.'),
  FILES_QUOTA_MB: z.coerce
    .number({ error: 'must be a number' })
    .positive('must be more than 0')
    .default(2_048)
    .describe('What the uploads of one project, or of one conversation, may take, in megabytes.'),
  LOCKSTEP_WORKER: flag
    .default(true)
    .describe('Work on the job queues in this process too; false where `npm run worker` does it.'),
  OIDC_ISSUER: z
    .string()
    .refine(isUrlOf(['http:', 'https:']), 'must be an https:// URL')
    .transform((value) => value.replace(/\/+$/, ''))
    .optional()
    .describe(
      'OpenID Connect provider to sign in with, as https://id.example.com. Unset: passwords alone. It leads back to APP_URL/api/auth/callback/oidc.',
    ),
  OIDC_CLIENT_ID: z.string().optional().describe('What the provider calls this installation.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The secret that goes with OIDC_CLIENT_ID.'),
  OIDC_NAME: z
    .string()
    .default('single sign-on')
    .describe('What the button says after "Continue with", as Example ID.'),
  OIDC_ALLOWED_DOMAINS: z
    .string()
    .transform((value) =>
      value
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .optional()
    .describe('Domains of the e-mail addresses that may sign in with OIDC, with commas between. Unset: all.'),
  OIDC_AUTO_CREATE: flag
    .default(false)
    .describe('Make an account for who signs in with OIDC and has none; otherwise an admin makes it first.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .regex(/^\S*$/, 'must have no spaces')
    .optional()
    .describe('Bearer token that opens /metrics. Unset: only this machine may read it.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .optional()
    .describe('OpenTelemetry collector to send traces to, as http://collector:4318. Unset: none are made.'),
  AUDIT_RETENTION_DAYS: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(36_500, 'must be at most 36500')
    .default(365)
    .describe('How long the audit log remembers who signed in and who did what to others.'),
  RATE_LIMIT_FACTOR: z.coerce
    .number({ error: 'must be a number' })
    .positive('must be more than 0')
    .default(1)
    .describe(
      'Multiplies how many requests and sockets one person or address may have; more for load tests. Sign-in stays strict.',
    ),
  SHED_SIGNALS_AT_MS: delay
    .default(200)
    .describe(
      'Delay of the event loop (99th percentile) from which on a node drops cursors, carried cards and typing.',
    ),
  SHED_ARRIVALS_AT_MS: delay
    .default(500)
    .describe('Delay from which on it also sends away new connections, page loads and snapshots.'),
  SHED_COMMANDS_AT_MS: delay.default(2_000).describe('Delay from which on it also refuses changes.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info')
    .describe('Least severe log line to write: fatal, error, warn, info, debug, trace or silent.'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('production')
    .describe('Set by the scripts: production by `npm start`, development by `npm run dev`.'),
  LOCKSTEP_DEMO: flag
    .default(false)
    .describe(
      'Set by `npm start` when it runs the embedded database: demo people and data. Not for people to set.',
    ),
  PUSH_TO_LOOPBACK: flag
    .default(false)
    .describe('For tests: lets a push service be on this machine. Never set it.'),
  LOCKSTEP_FAILPOINT: z
    .enum(['after-commit', 'before-answer'])
    .optional()
    .describe('For tests: the place at which the process ends itself without a farewell. Never set it.'),
});

/** What variables ask of each other. */
const coherentEnv = envSchema
  .superRefine(({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }, context) => {
    for (const [name, value] of Object.entries({ OIDC_CLIENT_ID, OIDC_CLIENT_SECRET })) {
      if (OIDC_ISSUER === undefined || value !== undefined) continue;
      context.addIssue({ code: 'custom', path: [name], message: 'is required with OIDC_ISSUER' });
    }
  })
  .refine(({ SHED_SIGNALS_AT_MS, SHED_ARRIVALS_AT_MS }) => SHED_SIGNALS_AT_MS <= SHED_ARRIVALS_AT_MS, {
    path: ['SHED_ARRIVALS_AT_MS'],
    error: 'must not be less than SHED_SIGNALS_AT_MS',
  })
  .refine(({ SHED_ARRIVALS_AT_MS, SHED_COMMANDS_AT_MS }) => SHED_ARRIVALS_AT_MS <= SHED_COMMANDS_AT_MS, {
    path: ['SHED_COMMANDS_AT_MS'],
    error: 'must not be less than SHED_ARRIVALS_AT_MS',
  });

export type Env = Omit<z.output<typeof envSchema>, 'HOST'> & { HOST: string };

/** All that is wrong with the environment, one line per variable. */
export class InvalidEnvError extends Error {
  override name = 'InvalidEnvError';
}

/** Reads a set of variables; an empty value counts as unset, as compose files leave them. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = coherentEnv.safeParse(set);
  if (!result.success) throw new InvalidEnvError(describeProblems(result.error));
  const { HOST, ...rest } = result.data;
  return { ...rest, HOST: HOST ?? (rest.LOCKSTEP_DEMO ? '127.0.0.1' : '0.0.0.0') };
}

/** The environment of this process, read on first use. Invalid: says why and ends the process. */
export const env: Env = lazy(() => {
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (!(error instanceof InvalidEnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
});

/**
 * next-auth reads the environment by itself and has no other setting for this: it shall believe the origin
 * that we hand to it with each request, which a NEXTAUTH_URL would overrule.
 */
export function letNextAuthTrustItsCaller(): void {
  process.env.AUTH_TRUST_HOST = 'true';
  delete process.env.NEXTAUTH_URL;
}

function isBucket({ username, password, pathname }: URL): boolean {
  return username !== '' && password !== '' && pathname.length > 1;
}

function isBareOrigin(url: URL): boolean {
  return url.pathname === '/' && !url.search && !url.hash && !url.username;
}

function describeProblems(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  return ['The environment is not valid:', ...lines, 'Every variable is described in .env.example.'].join(
    '\n',
  );
}
