import { classNames } from '@/components/ui/class-names';
import { StatusDot, type StatusTone } from '@/components/ui/status-dot';
import { type Connection, connectionWords } from './connection-words';

type ConnectionStateProps = {
  connection: Connection;
  /** Changes made here that the server has not answered yet; said only while offline. */
  waiting?: number;
};

const tones: Record<Connection, StatusTone> = {
  live: 'live',
  catchingUp: 'warn',
  offline: 'warn',
  signedOut: 'danger',
};

const quiet = 'text-ink-2';
const pill = 'rounded-round px-8 font-medium';
const looks: Record<Connection, string> = {
  live: quiet,
  catchingUp: quiet,
  offline: `${pill} bg-warn-soft text-warn`,
  signedOut: `${pill} bg-danger-soft text-danger`,
};

/** Whether what is on screen is what everybody sees. Its text begins with exactly one of the four words. */
export function ConnectionState({ connection, waiting = 0 }: ConnectionStateProps) {
  return (
    <span className={classNames('inline-flex h-24 shrink-0 items-center gap-6 text-meta', looks[connection])}>
      <StatusDot tone={tones[connection]} isBreathing={connection === 'catchingUp'} />
      <span role="status">
        {connectionWords[connection]}
        {connection === 'offline' &&
          waiting > 0 &&
          ` · ${waiting} ${waiting === 1 ? 'change' : 'changes'} waiting`}
      </span>
    </span>
  );
}
