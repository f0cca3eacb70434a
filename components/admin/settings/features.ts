import type { Setting } from '@/contract/settings';

/** What an installation may do or leave, which is decided by one variable each. */
export type Feature = { title: string; isOn: boolean; why: string };

type Rule = { title: string; variable: string; on: (value: string) => string; off: string };

const rules: readonly Rule[] = [
  {
    title: 'Fixed address',
    variable: 'APP_URL',
    on: (value) => `Links and cookies are for ${value}.`,
    off: 'No APP_URL: the address is taken from each request, and links in mails have none to start with.',
  },
  {
    title: 'Behind a proxy',
    variable: 'TRUST_PROXY',
    on: () => 'Addresses of callers are what the proxy says.',
    off: 'TRUST_PROXY is false: behind a proxy, limits and the audit log would count everybody as one address.',
  },
  {
    title: 'Several nodes',
    variable: 'REDIS_URL',
    on: (value) => `Joined by ${value}.`,
    off: 'No REDIS_URL: one node needs none.',
  },
  {
    title: 'E-mail',
    variable: 'SMTP_URL',
    on: (value) => `Sent through ${value}.`,
    off: 'No SMTP_URL: what stays unread in an inbox is not mailed.',
  },
  {
    title: 'Uploads in a bucket',
    variable: 'FILES_BUCKET_URL',
    on: (value) => `Kept in ${value}; a backup does not hold them.`,
    off: 'No FILES_BUCKET_URL: they are in the data folder, which all nodes must share.',
  },
  {
    title: 'Single sign-on',
    variable: 'OIDC_ISSUER',
    on: (value) => `With ${value}, besides passwords.`,
    off: 'No OIDC_ISSUER: people sign in by passwords alone.',
  },
  {
    title: 'Metrics from elsewhere',
    variable: 'METRICS_TOKEN',
    on: () => 'Who has the token may read /metrics.',
    off: 'No METRICS_TOKEN: only this machine may read /metrics.',
  },
  {
    title: 'Traces',
    variable: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    on: (value) => `Spans go to ${value}.`,
    off: 'No OTEL_EXPORTER_OTLP_ENDPOINT: no spans are made.',
  },
  {
    title: 'Jobs on this node',
    variable: 'LOCKSTEP_WORKER',
    on: () => 'It works on the queues too.',
    off: 'LOCKSTEP_WORKER is false: reminders, mails and pushes wait for a worker of their own.',
  },
];

export function featuresOf(settings: readonly Setting[]): Feature[] {
  return rules.map(({ title, variable, on, off }) => {
    const setting = settings.find(({ name }) => name === variable);
    const isOn = setting !== undefined && setting.state !== 'unset' && setting.value !== 'false';
    return { title, isOn, why: isOn ? on(setting.value ?? '') : off };
  });
}
