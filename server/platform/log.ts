import { type DestinationStream, type Logger, pino } from 'pino';
import { type Env, env } from './env';
import { lazy } from './lazy';
import { once } from './once';

const secretKeys = [
  'password',
  'passwordHash',
  'secret',
  'token',
  'authorization',
  'cookie',
  '["set-cookie"]',
];

// pino matches whole paths: the key at the top, one level down, and two (`req.headers.cookie`).
const redactedPaths = secretKeys.flatMap((key) => {
  const property = key.startsWith('[') ? key : `.${key}`;
  return [key, `*${property}`, `*.*${property}`];
});

type LogSettings = Pick<Env, 'LOG_LEVEL' | 'NODE_ENV'>;

/** JSON lines on stdout; coloured text only for a developer at a terminal. */
export function createLogger(settings: LogSettings, destination?: DestinationStream): Logger {
  const options = {
    level: settings.LOG_LEVEL,
    base: undefined,
    redact: { paths: redactedPaths, censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  if (destination) return pino(options, destination);
  const isPretty = settings.NODE_ENV === 'development' && process.stdout.isTTY;
  return isPretty ? pino({ ...options, transport: prettyTransport }) : pino(options);
}

/** The process's logger. Children carry context: `log.child({ requestId })`. */
export const log: Logger = lazy(() => once('log', () => createLogger(env)));

const prettyTransport = { target: 'pino-pretty', options: { ignore: 'pid,hostname', singleLine: true } };
