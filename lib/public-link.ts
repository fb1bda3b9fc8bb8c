import { env } from '@/lib/env';

/** An address to send to people. Its host is the configured one, whatever a request says of where it went. */
export function publicLink(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}
