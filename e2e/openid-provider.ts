import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import Provider from 'oidc-provider';

const CLIENT = { id: 'sinossi', secret: 'a secret between the two of them' };
export const PROVIDER_NAME = 'Istituto di prova';

/** What the provider knows of somebody who signs in there by this login. */
export interface Known {
  email: string;
  verified: boolean;
}

export interface OpenIdProvider {
  /** What an installation is told of it. */
  settings: Record<string, string>;
  /** Knows the installation at this address from now on. */
  serve: (appUrl: string) => void;
  people: Map<string, Known>;
  dispose: () => Promise<void>;
}

/** A real OpenID Connect provider, which believes every password. Addresses are told at its userinfo endpoint alone. */
export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Known>();
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: PROVIDER_NAME,
    },
    serve: (appUrl) => {
      const answer = providerFor(issuer, appUrl, people).callback();
      server.on('request', (request, response) => void answer(request, response));
    },
    people,
    dispose: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function providerFor(issuer: string, appUrl: string, people: ReadonlyMap<string, Known>): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${appUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    findAccount: (_, login) => ({
      accountId: login,
      claims: () => {
        const { email, verified } = people.get(login) ?? { email: `${login}@example.org`, verified: false };
        return { sub: login, email, email_verified: verified, name: login };
      },
    }),
  });
}

/** Types a login on the provider's own page, and allows what the application asks to know. */
export async function passProvider(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
  await page.locator('button[type=submit]').click();
}
