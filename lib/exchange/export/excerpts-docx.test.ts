import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { rowWith } from '../testing/row-with';
import { zipContents } from '../testing/zip-contents';
import type { ExcerptRow } from './excerpt-row';
import { excerptsDocx, MAX_DOCX_CODINGS, type ExcerptsDocxOptions } from './excerpts-docx';

const OPTIONS: ExcerptsDocxOptions = {
  locale: 'it',
  study: 'Ambiti sociali',
  filter: ['Tema: Accesso'],
  date: new Date('2024-03-05T23:30:00Z'),
  groupBy: 'theme',
};

async function linesOf(rows: ExcerptRow[], options: Partial<ExcerptsDocxOptions> = {}): Promise<string[]> {
  const bytes = await excerptsDocx(rows, { ...OPTIONS, ...options });
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return value.split('\n\n').filter((line) => line !== '');
}

describe('excerptsDocx', () => {
  it('opens with what, which filter, when and how many', async () => {
    const lines = await linesOf([rowWith(), rowWith({ themePath: 'Accesso > Orari' })]);
    expect(lines.slice(0, 5)).toEqual([
      'Brani',
      'Ambiti sociali',
      'Tema: Accesso',
      '6 marzo 2024',
      '2 codifiche di 1 brano',
    ]);
  });

  it('heads a branch once and gives each quote with its source', async () => {
    const rows = [
      rowWith({ quote: 'Perché 👩‍🌾 e\u0301 così?', memo: 'Da rivedere' }),
      rowWith({ themePath: 'Accesso > Orari', start: 500, quote: '<b>&amp;' }),
    ];
    const bytes = await excerptsDocx(rows, OPTIONS);
    const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
    expect(html.match(/<h[1-6]>[^<]*/g)).toEqual(['<h1>Accesso', '<h2>Orari', '<h2>Sportello']);
    expect(await linesOf(rows)).toEqual(
      expect.arrayContaining([
        '«Perché 👩‍🌾 e\u0301 così?» (Int. 3)',
        '«<b>&amp;» (Int. 3)',
        'Parla: ANNA · Colloquio con A. · Casi: C1 Valle, C2 Piano',
        'Memo: Da rivedere',
      ]),
    );
  });

  it('never puts notes between quotation marks, and says so', async () => {
    const lines = await linesOf([
      rowWith({ wording: 'NOTES', quote: 'Dice che apre di rado.', speaker: null }),
    ]);
    expect(lines).toContain('I brani senza virgolette vengono da appunti: non sono parole del testimone.');
    expect(lines).toContain('Dice che apre di rado. (Int. 3)');
    expect(lines).toContain(
      'appunti, non parole del testimone · Colloquio con A. · Casi: C1 Valle, C2 Piano',
    );
    expect(lines.join()).not.toContain('«');
  });

  it('says of an excerpt that its text was corrected since', async () => {
    const lines = await linesOf([rowWith({ state: 'CHANGED', speaker: null })]);
    expect(lines).toContain(
      'il testo è stato corretto dopo: il brano è da rivedere · Colloquio con A. · Casi: C1 Valle, C2 Piano',
    );
  });

  it('groups by case, in English', async () => {
    const rows = [rowWith({ caseLabels: '' }), rowWith({ caseLabels: 'C1', themePath: 'A' })];
    const lines = await linesOf(rows, { locale: 'en', groupBy: 'case', filter: [] });
    expect(lines).toEqual([
      'Excerpts',
      'Ambiti sociali',
      'All excerpts of the study',
      '6 March 2024',
      '2 codings of 1 excerpt',
      'C1',
      '“Lo sportello apre due volte la settimana.” (Int. 3)',
      'Speaker: ANNA · Colloquio con A. · Themes: A',
      'To be assigned',
      '“Lo sportello apre due volte la settimana.” (Int. 3)',
      'Speaker: ANNA · Colloquio con A. · Themes: Accesso > Sportello',
    ]);
  });

  it('keeps lines and tabs of a quote, and numbers its pages', async () => {
    const bytes = await excerptsDocx([rowWith({ quote: 'INT\tperché?\nANNA\tcosì' })], OPTIONS);
    const contents = await zipContents(bytes);
    expect(contents.get('word/document.xml')).toMatch(/INT<\/w:t><w:tab\/>.*<w:br\/>.*ANNA<\/w:t><w:tab\/>/);
    expect([...contents].find(([name]) => name.startsWith('word/footer'))?.[1]).toContain('PAGE');
  });

  it('refuses more than Word opens', async () => {
    const rows = Array.from({ length: MAX_DOCX_CODINGS + 1 }, () => rowWith());
    await expect(excerptsDocx(rows, OPTIONS)).rejects.toMatchObject({ key: 'export.too-many-for-docx' });
  });
});
