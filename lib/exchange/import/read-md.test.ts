import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMd, stripMarks } from './read-md';

describe('stripMarks', () => {
  it.each([
    ['**ANNA:** buongiorno', 'ANNA: buongiorno'],
    ['**ANNA**: buongiorno', 'ANNA: buongiorno'],
    ['__INT 1:__ e *poi*?', 'INT 1: e poi?'],
    ['***Molto*** bene', 'Molto bene'],
    ['**grassetto con *corsivo* dentro**', 'grassetto con corsivo dentro'],
    ['## Prima parte ##', 'Prima parte'],
    ['#hashtag resta', '#hashtag resta'],
    ['2 * 3 * 4 e nome_di_file_lungo', '2 * 3 * 4 e nome_di_file_lungo'],
    ['- un punto\n> citato', '- un punto\n> citato'],
    ['\\*non è corsivo\\* e *lo è*', '*non è corsivo* e lo è'],
    ['**aperto e mai chiuso', '**aperto e mai chiuso'],
    ['*uno **due* tre**', 'uno **due tre**'],
    ['[link](http://x.it) <b>html</b>', '[link](http://x.it) <b>html</b>'],
    ['a  \r\nb', 'a  \nb'],
  ])('%j becomes %j', (markdown, text) => {
    expect(stripMarks(markdown)).toBe(text);
  });

  it('only ever takes marks away', () => {
    const unit = fc.constantFrom('*', '_', '\\', '#', ' ', 'a', 'è', '👩‍🌾', '\n', ':');
    fc.assert(
      fc.property(fc.string({ unit }), (markdown) => {
        const words = (text: string) => text.replace(/[*_\\#\s]/g, '');
        expect(words(stripMarks(markdown))).toBe(words(markdown));
      }),
    );
  });

  // Reading on from each opening mark to the end would never come to the end of this.
  it('leaves marks that are opened and never closed, however many', () => {
    const markdown = '**a *b __c _d '.repeat(100_000);
    expect(stripMarks(markdown).replaceAll(/[*_]/g, '')).toBe('a b c d '.repeat(100_000));
  });
});

describe('readMd', () => {
  it('recognises speakers in bold', () => {
    const markdown = '**INT:** Chi decide?\n\n**ANNA:** Noi.\n\n**INT:** E poi?\n\n**ANNA:** Anche.\n';
    const { paragraphs, format } = readMd(Buffer.from(markdown));
    expect(format).toBe('markdown');
    expect(paragraphs.map(({ speaker }) => speaker)).toEqual(['INT', 'ANNA', 'INT', 'ANNA']);
  });
});
