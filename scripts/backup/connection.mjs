import pg from 'pg';

/** @param {string} url @returns {Promise<pg.Client>} */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url, application_name: 'sinossi backup' });
  // A connection that is lost fails the query under way; nobody else needs to hear of it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** At once: a COPY that was broken off cannot be ended politely. @param {pg.Client} client */
export function disconnect(client) {
  /** @type {{connection: {stream: import('node:net').Socket}}} */ (
    /** @type {unknown} */ (client)
  ).connection.stream.destroy();
}
