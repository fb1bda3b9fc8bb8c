import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../lib/core/text/normalise';
import { splitParagraphs } from '../../lib/core/text/paragraphs';
import { cases } from './cases';
import { codebook } from './codebook';
import { textOf } from './demo-content';
import { documents } from './documents';
import { interviews } from './interviews';
import { backgroundDisclaimer, interviewDisclaimer } from './notes/disclaimer';
import { referencesIn, withExcerptIds, type DraftText } from './rich-text';
import { summaries } from './summaries';

const CITED_INTERVIEWS = [1, 2, 3, 4, 7, 8, 11, 12, 14, 15, 16, 20, 21, 24];

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('not found');
  return item;
}

const caseCodes = cases.map(({ code }) => code);
const themeKeys = codebook.map(({ key }) => key);

function occurrences(text: string, quote: string): number {
  return text.split(quote).length - 1;
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function textIn(draft: DraftText): string {
  return [...JSON.stringify(draft).matchAll(/"text":"([^"]*)"/g)].map((match) => match[1]).join(' ');
}

describe('codebook', () => {
  it('has 40 to 48 themes with distinct keys, a definition and a use', () => {
    expect(codebook.length).toBeGreaterThanOrEqual(40);
    expect(codebook.length).toBeLessThanOrEqual(48);
    expect(new Set(themeKeys).size).toBe(themeKeys.length);
    for (const theme of codebook) {
      expect(theme.definition).not.toBe('');
      expect(theme.whenToUse).not.toBe('');
      expect(theme.englishName).not.toBe('');
      expect(theme.color).toBeGreaterThanOrEqual(1);
      expect(theme.color).toBeLessThanOrEqual(12);
    }
  });

  it('puts parents before their children and gives siblings different names', () => {
    codebook.forEach(({ parent }, index) => {
      if (parent !== null) expect(themeKeys.slice(0, index)).toContain(parent);
    });
    const placed = codebook.map(({ parent, name }) => `${parent ?? ''}/${name}`);
    expect(new Set(placed).size).toBe(placed.length);
  });
});

describe('cases and interviews', () => {
  it('has the eight cases and the twenty-four interview numbers', () => {
    expect(caseCodes).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8']);
    expect(interviews.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(new Set(interviews.flatMap(({ participants }) => participants)).size).toBe(24);
  });

  it('ties the cited interviews, and only them, to one case each', () => {
    const tied = interviews.filter((interview) => interview.cases.length > 0);
    expect(tied.map(({ number }) => number)).toEqual(CITED_INTERVIEWS);
    for (const interview of tied) {
      expect(interview.cases).toHaveLength(1);
      expect(caseCodes).toContain(interview.cases[0]);
    }
  });
});

describe('documents', () => {
  it('has notes for every cited interview and one document that stands alone', () => {
    expect(documents.flatMap(({ interview }) => interview ?? [])).toEqual(CITED_INTERVIEWS);
    expect(documents.filter(({ interview }) => interview === null)).toHaveLength(1);
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
  });

  it.each(documents)('$key opens by saying what it is and has a readable length', (document) => {
    const disclaimer = document.interview === null ? backgroundDisclaimer : interviewDisclaimer;
    expect(document.paragraphs[0]).toBe(disclaimer);
    expect(document.paragraphs.length).toBeGreaterThanOrEqual(8);
    expect(document.paragraphs.length).toBeLessThanOrEqual(24);
    expect(words(textOf(document))).toBeGreaterThanOrEqual(250);
  });

  it.each(documents)('$key is imported as it is, paragraph by paragraph and without speakers', (document) => {
    const text = textOf(document);
    expect(normaliseText(text)).toBe(text);
    const paragraphs = splitParagraphs(text);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(document.paragraphs);
    expect(paragraphs.filter(({ speaker }) => speaker !== null)).toEqual([]);
  });

  it.each(documents)('$key: every coded quote stands once in the text, with known themes', (document) => {
    const text = textOf(document);
    expect(document.codings.length).toBeGreaterThanOrEqual(6);
    for (const { quote, themes } of document.codings) {
      expect({ quote, occurrences: occurrences(text, quote) }).toEqual({ quote, occurrences: 1 });
      expect(themes.length).toBeGreaterThan(0);
      expect(new Set(themes).size).toBe(themes.length);
      for (const theme of themes) expect(themeKeys).toContain(theme);
    }
    expect(new Set(document.codings.map(({ quote }) => quote)).size).toBe(document.codings.length);
  });

  it('has excerpts that overlap and excerpts with several themes', () => {
    const overlapping = documents.filter((document) => {
      const ranges = document.codings.map(({ quote }) => {
        const start = textOf(document).indexOf(quote);
        return { start, end: start + quote.length };
      });
      return ranges.some((one, i) =>
        ranges.some((other, j) => i < j && one.start < other.end && other.start < one.end),
      );
    });
    expect(overlapping.length).toBeGreaterThanOrEqual(8);
    expect(documents.flatMap(({ codings }) => codings).some(({ themes }) => themes.length > 2)).toBe(true);
  });

  it('uses most of the codebook', () => {
    const used = new Set(documents.flatMap(({ codings }) => codings.flatMap(({ themes }) => themes)));
    expect(used.size).toBeGreaterThanOrEqual(40);
  });
});

describe('the document that speaks of several cases', () => {
  const background = found(documents.find(({ interview }) => interview === null));

  it('ties disjoint ranges of its paragraphs to all eight cases', () => {
    expect(background.passages.map(({ caseCode }) => caseCode)).toEqual(caseCodes);
    background.passages.forEach(({ firstParagraph, lastParagraph }, index) => {
      expect(firstParagraph).toBeLessThanOrEqual(lastParagraph);
      expect(lastParagraph).toBeLessThan(background.paragraphs.length);
      const before = background.passages[index - 1];
      if (before) expect(firstParagraph).toBeGreaterThan(before.lastParagraph);
    });
  });

  it('leaves some excerpts outside every range, to be assigned', () => {
    const outside = background.codings.filter(({ quote }) => {
      const place = background.paragraphs.findIndex((paragraph) => paragraph.includes(quote));
      return !background.passages.some((p) => p.firstParagraph <= place && place <= p.lastParagraph);
    });
    expect(outside.length).toBeGreaterThanOrEqual(3);
    expect(outside.length).toBeLessThan(background.codings.length);
  });
});

describe('summaries', () => {
  it('are of two different cases, one approved', () => {
    expect(new Set(summaries.map(({ caseCode }) => caseCode)).size).toBe(2);
    for (const { caseCode } of summaries) expect(caseCodes).toContain(caseCode);
    expect(summaries.filter(({ decision }) => decision.verdict === 'APPROVED')).toHaveLength(1);
  });

  it.each(summaries)('$caseCode has 200 to 350 words of its own', ({ content }) => {
    expect(words(textIn(content))).toBeGreaterThanOrEqual(200);
    expect(words(textIn(content))).toBeLessThanOrEqual(350);
  });

  it.each(summaries)('$caseCode cites excerpts of its own case that exist', ({ caseCode, content }) => {
    const references = referencesIn(content);
    expect(references.length).toBeGreaterThanOrEqual(5);
    for (const { document: key, quote } of references) {
      const document = found(documents.find((candidate) => candidate.key === key));
      expect(document.codings.map((coding) => coding.quote)).toContain(quote);
      const interview = found(interviews.find(({ number }) => number === document.interview));
      expect(interview.cases).toContain(caseCode);
    }
  });

  it.each(summaries)('$caseCode: every reference becomes the id given for it', ({ content }) => {
    const ids: string[] = [];
    const resolved = withExcerptIds(content, ({ quote }) => {
      ids.push(`id of ${quote}`);
      return `id of ${quote}`;
    });
    const inText = [...JSON.stringify(resolved).matchAll(/"excerptId":"([^"]*)"/g)].map((match) => match[1]);
    expect(inText).toEqual(ids);
    expect(JSON.stringify(resolved)).not.toContain('reference');
  });
});
