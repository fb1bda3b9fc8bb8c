import { connect, disconnect } from './backup/connection.mjs';
import { joinPresence } from './backup/locks.mjs';
import { pause } from './processes.mjs';
import { Complaint } from './project.mjs';

const AGAIN_MS = 1000;

/** @param {string} url @returns a connection that holds the mark; undefined when a restore has the database */
async function join(url) {
  const client = await connect(url);
  if (await joinPresence(client).catch(() => false)) return client;
  disconnect(client);
  return undefined;
}

/**
 * Lets a restore know that an application runs on the database, also while nobody works and it holds no connection. When PostgreSQL
 * goes away the mark is set again as soon as it is back.
 * @param {string} url
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function holdPresence(url) {
  let stopping = false;
  let client = await join(url);
  if (!client) throw new Complaint('A backup is being restored into this database. Start when it has ended.');
  const watch = async () => {
    while (!stopping) {
      await new Promise((resolve) => client?.once('end', resolve));
      client = undefined;
      while (!client && !stopping) {
        await pause(AGAIN_MS);
        client = await join(url).catch(() => undefined);
      }
    }
    if (client) disconnect(client);
  };
  void watch();
  return {
    stop: () => {
      stopping = true;
      if (client) disconnect(client);
      return Promise.resolve();
    },
  };
}
