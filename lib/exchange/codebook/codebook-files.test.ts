import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { planImport } from '@/lib/core/coding/codebook-import';
import { readCodebookCsv } from './read-codebook-csv';
import { readDescription, writeDescription } from './description';
import { readQdc } from './read-qdc';
import { writeCodebookCsv, type CountedEntry } from './write-codebook-csv';
import { writeQdc } from './write-qdc';

const SCHEMA = path.resolve(import.meta.dirname, '../../../../shared/refi/Codebook.xsd');

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Words as they are stored: normalised, without edges, and such as make trouble in files. */
const hard = [
  'Accesso',
  'a > b',
  'a \\> b \\',
  '=1+1',
  "'già",
  '</script><b>&amp;"',
  ']]>',
  'Città 👩‍🌾 𝔘',
  'uno; due, tre',
  '[Esempio]',
  '\\[Esempio]',
];
const name = fc
  .oneof(fc.constantFrom(...hard), fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }))
  .map(
    (text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu, ' ')
        .trim() || 'x',
  );
const prose = fc
  .array(fc.oneof(name, fc.constant('')), { maxLength: 4 })
  .map((lines) => lines.join('\n').trim());
const words = fc.record({
  translatedName: fc.oneof(name, fc.constant('')),
  definition: prose,
  whenToUse: prose,
  whenNotToUse: prose,
  example: prose,
});

/** A codebook in the order of the tree: siblings with different names. */
const codebook: fc.Arbitrary<CountedEntry[]> = fc
  .array(fc.tuple(name, fc.nat(), words, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 12 })
  .map((drawn) => {
    const nodes: (CountedEntry & { children: CountedEntry[]; parent: number })[] = [];
    for (const [own, pick, said, color] of drawn) {
      const parent = nodes.length === 0 ? -1 : (pick % (nodes.length + 1)) - 1;
      const above = nodes[parent];
      const siblings = nodes
        .filter((node) => node.parent === parent)
        .map((node) => node.path.at(-1)?.toLowerCase());
      const free = siblings.includes(own.toLowerCase()) ? `${own} ${nodes.length}` : own;
      if (siblings.includes(free.toLowerCase())) continue;
      const entry = {
        ...said,
        id: newId(),
        path: [...(above?.path ?? []), free],
        color,
        own: 1,
        withDescendants: 2,
      };
      nodes.push({ ...entry, children: [], parent });
    }
    const inOrder = (parent: number): CountedEntry[] =>
      nodes.flatMap((node, index) => {
        if (node.parent !== parent) return [];
        const { children: _, parent: __, ...entry } = node;
        return [entry, ...inOrder(index)];
      });
    return inOrder(-1);
  });

const comparable = (entries: readonly object[]) =>
  entries.map((entry) => {
    const {
      line: _,
      own: __,
      withDescendants: ___,
      ...rest
    } = { line: 0, own: 0, withDescendants: 0, ...entry };
    return rest;
  });

describe('a codebook written and read again', () => {
  it('is the same, as .qdc', () => {
    fc.assert(
      fc.property(codebook, fc.constantFrom('it' as const, 'en' as const), (themes, locale) => {
        const read = readQdc(bytesOf(writeQdc(themes, locale)));
        expect(read.problems).toEqual([]);
        expect(comparable(read.entries)).toEqual(comparable(themes));
      }),
    );
  });

  it('is the same, as CSV', () => {
    fc.assert(
      fc.property(
        codebook,
        fc.constantFrom('it' as const, 'en' as const),
        fc.constantFrom(';' as const, ',' as const),
        (themes, locale, delimiter) => {
          const read = readCodebookCsv(bytesOf(writeCodebookCsv(themes, locale, delimiter)));
          expect(read.problems).toEqual([]);
          expect(comparable(read.entries)).toEqual(comparable(themes));
        },
      ),
    );
  });

  it('meets itself unchanged when it is imported where it came from', () => {
    fc.assert(
      fc.property(codebook, (themes) => {
        const idByPath = new Map(themes.map(({ id, path: names }) => [JSON.stringify(names), id]));
        const standing = themes.map((theme, position) => ({
          ...theme,
          name: theme.path.at(-1) ?? '',
          parentId: idByPath.get(JSON.stringify(theme.path.slice(0, -1))) ?? null,
          position,
          color: theme.color ?? 1,
          archived: false,
        }));
        const { entries } = readQdc(bytesOf(writeQdc(themes, 'it')));
        const plan = planImport(entries, { standing, underId: null, maxDepth: 100 });
        expect(plan.planned.map(({ status, themeId }) => [status, themeId])).toEqual(
          themes.map(({ id }) => ['same', id]),
        );
        expect(plan.problems).toEqual([]);
        // and as new, in the same order, where there is nothing
        const elsewhere = planImport(entries, { standing: [], underId: null, maxDepth: 100 });
        expect(elsewhere.planned.every(({ status }) => status === 'new')).toBe(true);
      }),
    );
  });
});

it('a description is taken apart as it was put together', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('it' as const, 'en' as const), (said, locale) => {
      expect(readDescription(writeDescription(said, locale))).toEqual(said);
    }),
  );
  expect(readDescription('Anything about jobs\nor taxes')).toMatchObject({
    definition: 'Anything about jobs\nor taxes',
  });
});

describe('by the schema of the standard', () => {
  it('what is written is valid', () => {
    if (!existsSync(SCHEMA)) {
      console.log('The schema is not beside the project (../shared/refi): nothing to validate against.');
      return;
    }
    using schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
    using validator = XsdValidator.fromDoc(schema);
    fc.assert(
      fc.property(codebook, (themes) => {
        using written = XmlDocument.fromString(writeQdc(themes, 'it'));
        validator.validate(written);
      }),
    );
    using wrong = XmlDocument.fromString(writeQdc([], 'it'));
    expect(() => validator.validate(wrong)).toThrow();
  });
});

const qdc = (codes: string, more = '') =>
  bytesOf(
    `<?xml version="1.0"?>${more}<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`,
  );
const code = (attributes: string, inside = '') => `<Code isCodable="true" ${attributes}>${inside}</Code>`;

const refusalOf = (bytes: Uint8Array, read = readQdc): unknown => {
  try {
    read(bytes);
    return null;
  } catch (error) {
    return (error as { key?: string }).key;
  }
};

describe('files of others', () => {
  it('are read with braces, capitals, empty descriptions, old namespaces, sets and greys', () => {
    const text = `<?xml version="1.0"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4"><q:Codes>
      <q:Code guid="{5215CC69-B628-4E02-AFB9-9BEEAEE55808}" name="Topics" isCodable="false" color="#808080"><q:Description/>
        <q:Code guid="nonsense" name=" Health
          care " isCodable="true" color="#3c3"><q:Description>Health &amp; doctors<![CDATA[ <etc>]]></q:Description></q:Code>
      </q:Code></q:Codes><q:Sets><q:Set guid="5215cc69-b628-4e02-afb9-9beeaee55809" name="S"><q:Description>no</q:Description></q:Set></q:Sets></q:CodeBook>`;
    const { entries, problems, sets } = readQdc(bytesOf(text));
    expect(entries).toMatchObject([
      { id: '5215cc69-b628-4e02-afb9-9beeaee55808', path: ['Topics'], color: null, definition: '' },
      { id: null, path: ['Topics', 'Health care'], color: 3, definition: 'Health & doctors <etc>' },
    ]);
    expect([problems, sets]).toEqual([[], 1]);
  });

  it('are read in UTF-16', () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${code('name="Città"')}</Codes></CodeBook>`;
    expect(readQdc(new Uint8Array(Buffer.from(text, 'utf16le'))).entries).toMatchObject([
      { path: ['Città'] },
    ]);
  });

  it('are refused when they are no codebook, or try something', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const leak = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expect(refusalOf(qdc(code('name="&b;"'), bomb))).toBe('codebookFile.docType');
    expect(refusalOf(qdc(code('name="&a;"'), leak))).toBe('codebookFile.docType');
    expect(refusalOf(qdc(code('name="&a;"')))).toBe('codebookFile.notXml');
    expect(refusalOf(qdc(code('name="&#0;"')))).toBe('codebookFile.notXml');
    expect(refusalOf(qdc(code('name="\u0007"')))).toBe('codebookFile.notXml');
    expect(refusalOf(qdc('<Code>'))).toBe('codebookFile.notXml');
    expect(refusalOf(bytesOf(''))).toBe('codebookFile.notXml');
    expect(refusalOf(bytesOf('<html/>'))).toBe('codebookFile.noCodebook');
    expect(refusalOf(new Uint8Array([0x3c, 0xff, 0xfe]))).toBe('codebookFile.encoding');
    expect(refusalOf(qdc(`${'<Code name="a">'.repeat(200)}${'</Code>'.repeat(200)}`))).toBe(
      'codebookFile.tooDeep',
    );
    expect(refusalOf(qdc(code('name="a"').repeat(3_000)))).toBe('codebookFile.tooMany');
  });

  it('say beside the line what is wrong', () => {
    const { problems } = readQdc(
      qdc(
        `\n${code('name=""')}\n${code('name="a"')}\n${code('name="A"')}\n${code(`name="${'x'.repeat(201)}"`)}`,
      ),
    );
    expect(problems.map(({ line, key }) => [line, key])).toEqual([
      [2, 'noName'],
      [4, 'twice'],
      [5, 'tooLong'],
    ]);
  });
});

describe('a spreadsheet of one’s own', () => {
  const csv = (text: string) => readCodebookCsv(bytesOf(text));

  it('needs a path or a name, in either language, and makes what is missing above', () => {
    const { entries } = csv('Definition,Path\n"Come si arriva",Accesso > Orari\n,Attori\n');
    expect(entries).toMatchObject([
      { path: ['Accesso'], line: 2 },
      { path: ['Accesso', 'Orari'], definition: 'Come si arriva', line: 2 },
      { path: ['Attori'], line: 3 },
    ]);
    expect(csv('nome;colore\nAccesso;#f00\n').entries).toMatchObject([{ path: ['Accesso'], color: 10 }]);
  });

  it('lets the lines below follow a name that was rewritten', () => {
    const { entries } = csv('Path,Name\nA,Nuovo\nA > B,B\n');
    expect(entries.map(({ path: names }) => names)).toEqual([['Nuovo'], ['Nuovo', 'B']]);
  });

  it('of Windows is read too', () => {
    const bytes = new Uint8Array(Buffer.from('Nome\nCittà\n', 'latin1'));
    expect(readCodebookCsv(bytes).entries).toMatchObject([{ path: ['Città'] }]);
  });

  it('is refused without a column that is known, and says what is wrong with a line', () => {
    expect(refusalOf(bytesOf('a,b\n1,2\n'), readCodebookCsv)).toBe('codebookFile.noColumns');
    expect(refusalOf(bytesOf('Nome\n"aperto\n'), readCodebookCsv)).toBe('codebookFile.notCsv');
    const { problems } = csv('Nome;Colore\nA;rosso\na;\n');
    expect(problems.map(({ line, key }) => [line, key])).toEqual([
      [2, 'color'],
      [3, 'twice'],
    ]);
  });
});
