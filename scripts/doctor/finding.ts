/** What one look found: `advice` says in plain words what to do about it. */
export type Finding =
  | { outcome: 'ok' | 'not used'; what: string; detail: string }
  | { outcome: 'warning' | 'failure'; what: string; detail: string; advice: string };
