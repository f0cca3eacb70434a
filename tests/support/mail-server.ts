import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

/** A mail as it came in; long lines are whole again. */
export type ReceivedMail = { to: string[]; headers: Map<string, string>; raw: string };

export type MailServer = {
  received: ReceivedMail[];
  /** Asked for each mail before it is taken: throw to refuse it, wait to keep the sender waiting. */
  onMail: (mail: ReceivedMail) => Promise<void> | void;
  /** Waits for the mails to this person to be so many, and answers them. */
  untilMailsTo(email: string, count: number): Promise<ReceivedMail[]>;
};

/** A real mail server on loopback for a test file, to which SMTP_URL leads; call `useDatabase` before it. */
export function useMailServer(): MailServer {
  const mails: MailServer = {
    received: [],
    onMail: () => {},
    async untilMailsTo(email, count) {
      const found = () => mails.received.filter(({ to }) => to.includes(email));
      await expect.poll(found, { timeout: 20_000 }).toHaveLength(count);
      return found();
    },
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      void text(stream).then(async (sent) => {
        const raw = sent.replace(/=\r\n/g, '').replaceAll('=3D', '=');
        const mail = {
          raw,
          to: session.envelope.rcptTo.map(({ address }) => address),
          headers: headersOf(raw),
        };
        try {
          await mails.onMail(mail);
          mails.received.push(mail);
          done();
        } catch (error) {
          done(error as Error);
        }
      });
    },
  });
  // A sender that is killed in the middle is what some tests are about.
  server.on('error', () => {});
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
    process.env.MAIL_GRACE_SECONDS = '0';
  });
  beforeEach(() => {
    mails.onMail = () => {};
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return mails;
}

function headersOf(raw: string): Map<string, string> {
  const [head = ''] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(': ');
      return [name.toLowerCase(), value.join(': ')];
    }),
  );
}
