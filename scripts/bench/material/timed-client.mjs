import http from 'node:http';
import { Complaint } from '../../project.mjs';

/**
 * @typedef {{status: number, took: number, bytes: number, body: Buffer, cookies: string[]}} Answer `took` in milliseconds, to the last byte
 * @typedef {{method?: string, body?: object, nobody?: boolean}} Asked
 * @typedef {(path: string, asked?: Asked) => Promise<Answer>} Ask
 */

/** One connection that is kept open, and a client so plain that what is measured is the server. @param {string} url @returns {Ask} */
function connect(url, cookie = '') {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return (path, { method = 'GET', body, nobody = false } = {}) =>
    new Promise((resolve, reject) => {
      const sent = body && JSON.stringify(body);
      const headers = {
        'sec-fetch-site': 'same-origin',
        'accept-language': 'it',
        ...(nobody ? {} : { cookie }),
        ...(sent ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) } : {}),
      };
      const before = performance.now();
      const request = http.request(new URL(path, url), { method, agent, headers }, (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const took = performance.now() - before;
          const whole = Buffer.concat(chunks);
          const cookies = response.headers['set-cookie'] ?? [];
          resolve({ status: response.statusCode ?? 0, took, bytes: whole.length, body: whole, cookies });
        });
      });
      request.on('error', reject);
      request.end(sent);
    });
}

/** @param {string} url @param {{email: string, password: string}} account @returns {Promise<Ask>} that complains of what is no success */
export async function signedIn(url, { email, password }) {
  const signIn = await connect(url)('/api/v1/session', { method: 'POST', body: { email, password } });
  if (signIn.status >= 300) throw new Complaint(`Signing in failed with ${signIn.status}.`);
  const ask = connect(url, signIn.cookies.map((cookie) => cookie.split(';')[0]).join('; '));
  return async (path, asked) => {
    const answer = await ask(path, asked);
    if (answer.status >= 300)
      throw new Error(`${asked?.method ?? 'GET'} ${path}: ${answer.status} ${answer.body.toString()}`);
    return answer;
  };
}

/** @param {Answer} answer @returns {any} */
export const json = ({ body }) => JSON.parse(body.toString());

/** The times of so many requests, one after the other; `path` may differ from one to the next. @param {Ask} ask @param {number} runs @param {(i: number) => string} path */
export async function times(ask, runs, path) {
  const took = [];
  for (let i = 0; i < runs; i++) took.push((await ask(path(i))).took);
  return took;
}
