import { v7 as newId } from 'uuid';
import { casesOfExcerpt } from '@/lib/core/coding/case-assignment';
import { codePointLength, toCodePoint } from '@/lib/core/text/offsets';
import { textOf, type DemoCoding, type DemoDocument } from './demo-content';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { speakersOfRange } from '@/lib/core/text/speakers-of-range';
import { documents } from './documents';
import { interviews } from './interviews';
import { caseIds, documentIds, passagesOf, themeIds, versionIds, type PersonIds } from './material-rows';
import type { ExcerptReference } from './rich-text';

/** One excerpt with what hangs on it. */
type Coded = ReturnType<typeof codedRow>;

export function codedRows(studyId: string, personIds: PersonIds) {
  const coded = documents.flatMap((document) =>
    document.codings.map((coding) => codedRow(studyId, personIds, document, coding)),
  );
  return {
    excerpts: coded.map(({ excerpt }) => excerpt),
    codings: coded.flatMap(({ codings }) => codings),
    excerptCases: coded.flatMap(({ cases }) => cases),
    excerptIdOf: finderOf(coded),
  };
}

function codedRow(studyId: string, personIds: PersonIds, document: DemoDocument, coding: DemoCoding) {
  const id = newId();
  const { quote, themes, memo = '', coder = 'researcher' } = coding;
  const text = textOf(document);
  const start = text.indexOf(quote);
  const range = { start, end: start + quote.length };
  const startCodePoint = toCodePoint(text, start);
  const place = { studyId, documentId: documentIds(document.key), coderId: personIds[coder], ...range };
  return {
    reference: { document: document.key, quote },
    excerpt: {
      ...place,
      id,
      versionId: versionIds(document.key),
      startCodePoint,
      endCodePoint: startCodePoint + codePointLength(quote),
      quote,
      speakers: speakersOfRange(splitParagraphs(text), range),
      memo,
    },
    codings: themes.map((key) => ({ ...place, id: newId(), excerptId: id, themeId: themeIds(key) })),
    cases: casesOfExcerpt({
      range,
      sourceCaseIds: sourceCaseIds(document),
      passages: passagesOf(document),
      handPicked: null,
    }).map((assigned) => ({ studyId, excerptId: id, ...assigned })),
  };
}

function sourceCaseIds(document: DemoDocument): string[] {
  if (document.interview === null) {
    return [...new Set(document.passages.map(({ caseCode }) => caseIds(caseCode)))];
  }
  const interview = interviews.find(({ number }) => number === document.interview);
  return interview?.cases.map(caseIds) ?? [];
}

/** The id of the excerpt that a summary names by its document and quote. */
function finderOf(coded: readonly Coded[]): (reference: ExcerptReference) => string {
  return ({ document, quote }) => {
    const found = coded.find(({ reference }) => reference.document === document && reference.quote === quote);
    if (!found) throw new Error(`A summary of the demo cites what is no excerpt of ${document}: ${quote}`);
    return found.excerpt.id;
  };
}
