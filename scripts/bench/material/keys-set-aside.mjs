/** @typedef {import('pg').ClientBase} Client */

/** Statements that take something away, and those that put it back. @typedef {{drop: string, add: string}[]} Aside */

/** @param {Client} client @param {string[]} tables @returns {Promise<Aside>} */
async function foreignKeys(client, tables) {
  const { rows } = await client.query(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
       AND (conrelid::regclass::text = ANY ($1) OR confrelid::regclass::text = ANY ($1))`,
    [tables],
  );
  return rows;
}

/** All but primary keys. @param {Client} client @param {string[]} tables @returns {Promise<Aside>} */
async function indexes(client, tables) {
  const { rows } = await client.query(
    `SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS add
     FROM pg_index WHERE indrelid::regclass::text = ANY ($1) AND NOT indisprimary`,
    [tables],
  );
  return rows;
}

/**
 * Loads many rows within a transaction. Foreign keys of `tables` and indexes of `largeTables` are put back, and so checked over all
 * rows, when the rows are there.
 * @param {Client} client @param {{tables: string[], largeTables: string[]}} names @param {() => Promise<void>} load
 */
export async function withKeysSetAside(client, { tables, largeTables }, load) {
  const aside = [...(await foreignKeys(client, tables)), ...(await indexes(client, largeTables))];
  for (const { drop } of aside) await client.query(drop);
  // What is derived from codings is made when somebody counts them.
  for (const table of largeTables) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await load();
  for (const table of largeTables) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  await client.query(`SET LOCAL maintenance_work_mem = '256MB'`);
  for (const { add } of aside.reverse()) await client.query(add);
}
