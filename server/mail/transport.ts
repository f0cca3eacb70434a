import { createTransport } from 'nodemailer';
import { env } from '../platform/env';
import { once } from '../platform/once';

/** How long the mail server may take for any one thing. */
const stepMs = 10_000;

/** A mail as it is written, before the server's address is put on. */
export type Mail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** What a mailbox puts together under one subject. */
  references: string;
  headers: Record<string, string>;
};

/** Hands a mail to the mail server; a server that says nothing is given up. */
export async function deliver(mail: Mail, senderHost: string): Promise<void> {
  const from = env.MAIL_FROM ?? `Lockstep <lockstep@${senderHost}>`;
  await transport().sendMail({ ...mail, from });
}

/** Connects and signs in, and sends nothing; throws what is in the way. */
export async function checkMailServer(): Promise<void> {
  await transport().verify();
}

/** Whether the server will not have this mail, now or later. */
export function isRefused(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return code === 'EENVELOPE' && responseCode >= 500;
}

function transport() {
  return once('mail-transport', () =>
    createTransport({
      url: env.SMTP_URL,
      connectionTimeout: stepMs,
      greetingTimeout: stepMs,
      socketTimeout: stepMs,
    }),
  );
}
