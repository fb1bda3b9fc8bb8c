import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  subject: string;
  text: string;
}

/** A real SMTP server that keeps what it is handed. */
export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** The next mail to the address, when it has come. */
  mailTo: (address: string) => Promise<ReceivedMail>;
  stop: () => Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const waiting: { address: string; found: (mail: ReceivedMail) => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const mail = readMail(
          raw,
          session.envelope.rcptTo.map(({ address }) => address),
        );
        received.push(mail);
        for (const { address, found } of waiting) if (mail.to.includes(address)) found(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    mailTo: (address) => new Promise((found) => waiting.push({ address, found })),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Of mails as we send them: one part of text. */
function readMail(raw: string, to: string[]): ReceivedMail {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = raw.slice(end + 4).replaceAll('\r\n', '\n');
  const encoding = header('content-transfer-encoding');
  return {
    to,
    subject: header('subject').replace(
      /=\?utf-8\?([qb])\?(.*?)\?=( (?==\?))?/gi,
      (_, kind: string, word: string) =>
        kind.toLowerCase() === 'b'
          ? Buffer.from(word, 'base64').toString()
          : unquoted(word.replaceAll('_', ' ')),
    ),
    text:
      encoding === 'base64'
        ? Buffer.from(body, 'base64').toString()
        : encoding === '7bit'
          ? body
          : unquoted(body),
  };
}

/** Quoted-printable. */
function unquoted(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** The path of the link in a mail. */
export function linkIn({ text }: ReceivedMail): URL {
  const link = /^https?:\S+$/m.exec(text)?.[0];
  if (!link) throw new Error(`No link in:\n${text}`);
  return new URL(link);
}
