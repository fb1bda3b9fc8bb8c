/** next-auth's own end of a session, without its client library: a token against forgery, then the request. */
export async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf');
  const body = (await response.json()) as { csrfToken: string };
  return body.csrfToken;
}

export async function signOut(): Promise<void> {
  const body = new URLSearchParams({ csrfToken: await csrfToken(), callbackUrl: '/sign-in', json: 'true' });
  await fetch('/api/auth/signout', { method: 'POST', body });
  window.location.replace('/sign-in');
}
