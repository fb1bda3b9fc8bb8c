import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getForm } from '@/lib/domain/consents/get-form';
import { putForm } from '@/lib/domain/consents/put-form';
import { recordConsent } from '@/lib/domain/consents/record-consent';
import { newConsent } from '@/lib/domain/consents/schema';
import { getIdentity } from '@/lib/domain/identities/get-identity';
import { putIdentity } from '@/lib/domain/identities/put-identity';
import { createParticipant } from '@/lib/domain/participants/create-participant';
import { newParticipant } from '@/lib/domain/participants/schema';
import { takeBackup } from './take-backup.mjs';
import { unpack } from '@/test/archives';
import { makeStudy } from '@/test/factories';

vi.hoisted(() => {
  process.env.VAULT_KEY = 'the key of the vault of these tests, long enough';
});

const WORDS = {
  name: 'Serafina Quattrocchi-Zanforlin',
  contact: 'serafina@zanforlin.example',
  exactRole: 'Direttrice del consorzio di Vattelapesca',
  note: 'Richiamare in settembre al 011-7654321',
  fileName: 'modulo-zanforlin.pdf',
  form: 'Io sottoscritta Serafina Quattrocchi-Zanforlin acconsento',
};
/** As text, and as PostgreSQL and JSON write bytes. */
const formsOf = (word: string) => [
  word,
  Buffer.from(word).toString('hex'),
  Buffer.from(word).toString('base64').replace(/=*$/, '').slice(0, -2),
];
const NEEDLES = Object.values(WORDS).flatMap(formsOf);
const found = (hay: string) => NEEDLES.filter((needle) => hay.includes(needle));

const url = () => process.env.DATABASE_URL!;
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-identities-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Every table of the database, as COPY writes it. */
async function dump(): Promise<string> {
  const client = new Client(url());
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    let text = '';
    for (const { name } of rows)
      text += (await buffer(client.query(copyTo(`COPY ${name} TO STDOUT`)))).toString();
    return text;
  } finally {
    await client.end();
  }
}

/** Writes and reads all that is secret of one person. */
async function useVault(): Promise<void> {
  const { coordinator: by, reader } = await makeStudy();
  const { id: participantId } = await createParticipant(by, newParticipant.parse({ code: 'P1' }));
  const { name, contact, exactRole, note } = WORDS;
  await putIdentity(by, participantId, { name, contact, exactRole, note, revision: 0 });
  await getIdentity(by, participantId);
  await getIdentity(reader, participantId).catch(() => undefined);
  const { id: consentId } = await recordConsent(by, participantId, newConsent.parse({ level: 'VERBATIM' }));
  const file = { name: WORDS.fileName, mediaType: 'application/pdf', bytes: Buffer.from(WORDS.form) };
  await putForm(by, { participantId, consentId }, { file, deleteOn: '2099-01-01' });
  expect((await getForm(by, { participantId, consentId })).bytes.toString()).toBe(WORDS.form);
}

it('finds nothing of who somebody is in the database, its backup and the log', async () => {
  const log = vi.spyOn(process.stdout, 'write');
  const errors = vi.spyOn(process.stderr, 'write');
  await useVault();
  const logged = [...log.mock.calls, ...errors.mock.calls].map(([line]) => String(line)).join('\n');
  log.mockRestore();
  errors.mockRestore();
  expect(found(logged)).toEqual([]);

  const dumped = await dump();
  // The search finds what is there.
  expect(dumped).toContain('P1');
  expect(found(dumped)).toEqual([]);

  const file = path.join(folder, 'a.zip');
  await takeBackup({ url: url(), file });
  const entries = await unpack(file);
  expect([...entries.keys()].join()).toContain('participant_identity');
  for (const [name, content] of entries) expect(found(content.toString('latin1')), name).toEqual([]);
  expect(found(fs.readFileSync(file, 'latin1'))).toEqual([]);
});

it('has a search that would find them', () => {
  for (const word of Object.values(WORDS)) {
    expect(found(`a\t${word}\tb`)).toContain(word);
    expect(found(`\\\\x00${Buffer.from(word).toString('hex')}00`)).not.toEqual([]);
    expect(found(JSON.stringify({ a: Buffer.from(word).toString('base64') }))).not.toEqual([]);
  }
});
