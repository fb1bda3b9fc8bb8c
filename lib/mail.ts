import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Somebody waits for the answer while a mail is handed over. */
const PATIENCE_MS = 10_000;

export function sendsMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Hands a mail to the SMTP server. Throws when it does not take it. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await transport.sendMail({ from: MAIL_FROM, to: { name: '', address: to }, subject, text });
}
