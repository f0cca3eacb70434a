/**
 * How often one person or one address may do what. A limit stands far above what people and their scripts
 * need, so that whoever meets one is a flood or is guessing. The window slides: it holds for any stretch of so long.
 */
export type RateLimit = { points: number; perSeconds: number };

/** What takes work off a node: `RATE_LIMIT_FACTOR` multiplies these. */
export const requestLimits = {
  /** A person's changes. Hands make a few a second; a pasted list, or a script, makes hundreds at once. */
  change: { points: 600, perSeconds: 10 },
  /** A person's reads and joins. A page that is opened needs about ten. */
  read: { points: 600, perSeconds: 10 },
  /** A search reads more than any other request; one that looks at every key sends five a second. */
  search: { points: 100, perSeconds: 10 },
  /** Uploads of a person. A folder dropped at once is dozens. */
  upload: { points: 120, perSeconds: 60 },
  /** Tokens, links and accounts: each makes or ends a secret. Enough for a script that adds a whole team. */
  secret: { points: 60, perSeconds: 60 },
  /** New connections from one address. A thousand people behind one may all come back at once. */
  handshake: { points: 1_000, perSeconds: 10 },
} as const satisfies Record<string, RateLimit>;

/** What is guessing: no setting loosens these. */
export const guessLimits = {
  /** A person's own passwords tried, as by somebody at an unlocked screen. */
  ownPassword: { points: 10, perSeconds: 600 },
  /** Links that do not exist, from one address. They cannot be guessed; who tries is told to stop. */
  wrongLink: { points: 30, perSeconds: 600 },
} as const satisfies Record<string, RateLimit>;

/**
 * Wrong passwords and codes: so many are free within the window, from then on each costs a wait that doubles. Without a
 * shared address nobody meets more than the first, which leaves a right password out only at its own place.
 */
export const signInLimits = {
  password: {
    windowSeconds: 60 * 60,
    longestWaitSeconds: 15 * 60,
    /** One account from one address: somebody who has forgotten. */
    pair: { free: 10, waitSeconds: 30 },
    /** One address, whatever the account: a list of leaked passwords. An office shares one. */
    address: { free: 40, waitSeconds: 60 },
    /** One account from wherever, but for places where it was signed in before: many machines, one victim. */
    account: { free: 30, waitSeconds: 60 },
  },
  /** Who gets to guess codes has the password. Of a million codes three are right; this allows about 40 a day. */
  code: {
    windowSeconds: 24 * 60 * 60,
    longestWaitSeconds: 60 * 60,
    pair: { free: 5, waitSeconds: 30 },
    address: { free: 40, waitSeconds: 60 },
    account: { free: 10, waitSeconds: 60 },
  },
} as const;

/** Sockets that one person may have open on one node; more are no tabs but a loop that leaks them. */
export const socketsPerPerson = 20;
