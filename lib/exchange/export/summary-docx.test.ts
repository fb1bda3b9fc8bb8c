import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { zipContents } from '../testing/zip-contents';
import type { CitedExcerpt, RichTextNode } from './rich-text-docx';
import { summaryDocx, type SummaryDocx } from './summary-docx';

const text = (words: string, ...marks: string[]): RichTextNode => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const node = (type: string, ...content: RichTextNode[]): RichTextNode => ({ type, content });
const cite = (excerptId: string): RichTextNode => ({ type: 'citation', attrs: { excerptId } });
const item = (words: string, ...others: RichTextNode[]) =>
  node('listItem', node('paragraph', text(words)), ...others);

const CITATIONS = new Map<string, CitedExcerpt>([
  ['one', { quote: 'Perché 👩‍🌾 così', citation: '(Int. 3)', wording: 'VERBATIM', consent: 'VERBATIM' }],
  ['two', { quote: 'Dice che chiude', citation: '(Doc. 2)', wording: 'NOTES', consent: 'VERBATIM' }],
]);

function summary(content: RichTextNode[], values: Partial<SummaryDocx> = {}): Promise<Buffer> {
  return summaryDocx({
    locale: 'it',
    title: 'Sintesi della Valle',
    study: 'Ambiti sociali',
    caseLabel: 'C1 Valle',
    version: 2,
    approval: null,
    content: node('doc', ...content),
    citations: CITATIONS,
    ...values,
  });
}

async function htmlOf(bytes: Buffer): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: bytes })).value;
}

async function linesOf(bytes: Buffer): Promise<string[]> {
  return (await mammoth.extractRawText({ buffer: bytes })).value.split('\n\n').filter((line) => line !== '');
}

describe('summaryDocx', () => {
  it('says whose summary it is and that it is not approved', async () => {
    expect(await linesOf(await summary([]))).toEqual([
      'Sintesi della Valle',
      'Caso: C1 Valle',
      'Ambiti sociali · Versione 2, non approvata',
    ]);
    const working = await linesOf(await summary([], { version: null }));
    expect(working[2]).toBe('Ambiti sociali · Testo in lavorazione, mai inviato in revisione');
  });

  it('carries the approval of this version', async () => {
    const approval = {
      name: 'Ada Rossi',
      role: 'Supervisore',
      date: new Date('2024-06-15T10:00:00Z'),
      reason: 'Completa e ben documentata.',
    };
    expect((await linesOf(await summary([], { approval }))).slice(2)).toEqual([
      'Ambiti sociali · Versione 2',
      'Approvata da: Ada Rossi, Supervisore',
      'Data: 15 giugno 2024',
      'Versione: 2',
      'Motivazione: Completa e ben documentata.',
    ]);
    expect(await linesOf(await summary([], { approval, locale: 'en' }))).toContain(
      'Approved by: Ada Rossi, Supervisore',
    );
  });

  it('cites excerpts, notes without quotation marks', async () => {
    const content = [
      node('paragraph', text('Si dice '), cite('one'), text('; '), cite('two'), text('. '), cite('gone')),
    ];
    const bytes = await summary(content);
    expect(await linesOf(bytes)).toContain(
      'Si dice (Int. 3); (Doc. 2, appunti). [brano non più disponibile]',
    );
    const html = await htmlOf(bytes);
    expect(html).toMatch(/<li id="footnote-\d+"><p>\s*«Perché 👩‍🌾 così»/u);
    expect(html).toMatch(
      /<li id="footnote-\d+"><p>\s*Dice che chiude \(appunti, non parole del testimone\)/u,
    );
  });

  it('does not repeat a quote that the words before give already', async () => {
    const quoting = node('paragraph', text('Si dice «Perché 👩‍🌾 '), text('così» ', 'bold'), cite('one'));
    const noted = node('paragraph', text('Si dice «Dice che chiude» '), cite('two'));
    const bytes = await summary([quoting, noted]);
    expect(await linesOf(bytes)).toContain('Si dice «Perché 👩‍🌾 così» (Int. 3)');
    const notes = (await htmlOf(bytes)).match(/<li id="footnote-\d+"><p>.*?<\/p>/gu);
    expect(notes).toHaveLength(1);
    expect(notes?.[0]).toContain('Dice che chiude (appunti');
  });

  it.each([
    ['PARAPHRASE', 'parole non riportabili: il testimone ha acconsentito alla sola parafrasi'],
    ['WITHDRAWN', 'parole non riportabili: manca il consenso del testimone'],
  ] as const)(
    'prints the citation alone of words under %s, also where they were written out',
    async (consent, why) => {
      const citations = new Map([
        ['one', { quote: 'Perché così', citation: '(Int. 3)', wording: 'VERBATIM' as const, consent }],
      ]);
      const content = [
        node('paragraph', text('Si dice '), cite('one'), text('.')),
        node('paragraph', text('Si dice “Perché così” '), cite('one')),
      ];
      const bytes = await summary(content, { citations });
      expect((await linesOf(bytes)).join('\n')).toContain(`Si dice [${why}] (Int. 3)`);
      const html = await htmlOf(bytes);
      expect(html).not.toContain('Perché così');
      expect(html).toContain(`[${why}]`);
    },
  );

  it('keeps headings, marks, lists, quotations and line breaks', async () => {
    const html = await htmlOf(
      await summary([
        { ...node('heading', text('Prima')), attrs: { level: 2 } },
        { ...node('heading', text('Dentro')), attrs: { level: 3 } },
        node('paragraph', text('a', 'bold'), text('b', 'italic'), { type: 'hardBreak' }, text('c <script>')),
        node('bulletList', item('uno', node('bulletList', item('sotto'))), item('due')),
        node('blockquote', node('paragraph', text('citato'))),
      ]),
    );
    expect(html).toContain('<h1>Prima</h1><h2>Dentro</h2>');
    expect(html).toContain('<strong>a</strong><em>b</em><br />c &lt;script&gt;');
    expect(html).toContain('<ul><li>uno<ul><li>sotto</li></ul></li><li>due</li></ul>');
    expect(html).toContain('citato');
  });

  it('restarts each numbered list', async () => {
    const list = node('orderedList', item('primo'), item('secondo'));
    const contents = await zipContents(await summary([list, node('paragraph', text('poi')), list]));
    const numbers = [...(contents.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(numbers).toHaveLength(4);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).toBe(numbers[3]);
    expect(numbers[0]).not.toBe(numbers[2]);
  });

  it('writes the text of what it does not know', async () => {
    const content = [
      node('table', node('row', node('paragraph', text('dentro')))),
      { type: 'mystery', text: 'solo testo' },
    ];
    expect((await linesOf(await summary(content))).slice(3)).toEqual(['dentro', 'solo testo']);
  });
});
