import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST } from './manifest.mjs';
import { openArchive } from './read-archive.mjs';
import { pack, sha256 } from '@/test/archives';

let folder: string;
let good: Buffer;

const ROWS = Buffer.from('1\tuno\n2\tdue\n');
const part = (table: string, content = ROWS) => ({
  name: `tables/${table}.copy`,
  table,
  columns: ['id', 'name'],
  rows: content.filter((byte) => byte === 10).length,
  bytes: content.length,
  sha256: sha256(content),
});
const manifest = (parts: object[]) =>
  Buffer.from(
    JSON.stringify({
      format: 1,
      product: 'sinossi',
      version: '0.1.0',
      createdAt: '2026-01-01T00:00:00.000Z',
      postgresql: '18',
      migrations: [{ name: 'first', sha256: '0'.repeat(64) }],
      parts,
    }),
  );

const inFolder = (name: string) => path.join(folder, name);

async function open(bytes: Buffer) {
  const file = inFolder('changed.zip');
  fs.writeFileSync(file, bytes);
  (await openArchive(file)).close();
}

const opened = (entries: [string, Buffer][], edit?: (zip: Buffer) => Buffer) =>
  pack(inFolder('made.zip'), entries, edit).then(openArchive);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-archive-'));
  const file = await pack(inFolder('good.zip'), [
    ['tables/aa.copy', ROWS],
    ['tables/bb.copy', ROWS],
    [MANIFEST, manifest([part('aa'), part('bb')])],
  ]);
  good = fs.readFileSync(file);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('an archive that was damaged is refused', () => {
  it('stands when it is whole', async () => {
    await open(good);
  });

  it('at every single byte', async () => {
    for (let at = 0; at < good.length; at += 1) {
      const changed = Buffer.from(good);
      changed[at]! ^= 1 << (at % 8);
      await expect(open(changed), `byte ${at}`).rejects.toThrow();
    }
  });

  it('when it was cut, or something stands after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (length) => {
        await expect(open(good.subarray(0, length))).rejects.toThrow();
      }),
    );
    await expect(open(Buffer.concat([good, Buffer.from('x')]))).rejects.toThrow();
  });

  it('when it is no archive, or not there', async () => {
    await expect(open(Buffer.from('PK, but no zip'))).rejects.toThrow('no backup of Sinossi');
    await expect(openArchive(inFolder('none.zip'))).rejects.toThrow('There is no file');
  });
});

describe('an archive that was made to deceive is refused, sealed as it is', () => {
  it('with a part missing, too many, or twice', async () => {
    await expect(opened([[MANIFEST, manifest([part('aa')])]])).rejects.toThrow('aa.copy is missing');
    await expect(
      opened([
        ['tables/aa.copy', ROWS],
        ['tables/bb.copy', ROWS],
        [MANIFEST, manifest([part('aa')])],
      ]),
    ).rejects.toThrow('bb.copy is not in its manifest');
    await expect(
      opened([
        ['tables/aa.copy', ROWS],
        ['tables/aa.copy', ROWS],
        [MANIFEST, manifest([part('aa')])],
      ]),
    ).rejects.toThrow('twice');
  });

  it.each([
    ['other rows', { sha256: '0'.repeat(64) }, 'not what was written'],
    ['more rows', { rows: 3 }, 'not what was written'],
    ['another size', { bytes: 5 }, 'size'],
    ['another name', { name: 'tables/bb.copy' }, 'manifest'],
    ['a table that is none', { table: 'a"; DROP TABLE study; --' }, 'manifest'],
    ['no columns', { columns: [] }, 'manifest'],
    ['an unknown field', { path: '/etc' }, 'manifest'],
  ])('whose manifest says %s', async (_, change, message) => {
    const made = opened([
      ['tables/aa.copy', ROWS],
      [MANIFEST, manifest([{ ...part('aa'), ...change }])],
    ]);
    await expect(made).rejects.toThrow(message);
  });

  it.each(['not json', '[]', '{"product":"sinossi","format":1}', '{"product":"other","format":9}'])(
    'whose manifest is %s',
    async (text) => {
      await expect(opened([[MANIFEST, Buffer.from(text)]])).rejects.toThrow('manifest');
    },
  );

  it('without a manifest, or with one that has no end', async () => {
    await expect(opened([['tables/aa.copy', ROWS]])).rejects.toThrow('no manifest');
    await expect(opened([[MANIFEST, Buffer.alloc(2 ** 21, ' ')]])).rejects.toThrow('too large');
  });

  it('with a name that leads out of it', async () => {
    const rename = (zip: Buffer) =>
      Buffer.from(
        zip.toString('latin1').replaceAll('tables/aa.copy', '../../../a.copy'.slice(0, 14)),
        'latin1',
      );
    await expect(
      opened(
        [
          ['tables/aa.copy', ROWS],
          [MANIFEST, manifest([])],
        ],
        rename,
      ),
    ).rejects.toThrow('damaged');
  });

  it('with a part that grows beyond what is said of it, before it has grown', async () => {
    const bomb = Buffer.alloc(50 * 2 ** 20);
    const lie = (zip: Buffer) => {
      // the size in the directory's record of the first entry
      const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
      zip.writeUInt32LE(ROWS.length, directory + 24);
      return zip;
    };
    const before = process.memoryUsage().arrayBuffers;
    await expect(
      opened(
        [
          ['tables/aa.copy', bomb],
          [MANIFEST, manifest([part('aa')])],
        ],
        lie,
      ),
    ).rejects.toThrow('damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bomb.length * 1.5);
  });
});
