import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { cases } from './cases';
import { codebook } from './codebook';
import { frozenVersion, whenNotToUse } from './codebook-life';
import { textOf, type DemoCase, type DemoDocument } from './demo-content';
import { documents } from './documents';
import { interviews } from './interviews';

/** What the demo's people are known by, once they have accounts. */
export type PersonIds = Readonly<Record<'coordinator' | 'researcher' | 'supervisor', string>>;

/** Led by the coordinator; the others by the researcher. */
const COORDINATORS_CASES = ['C1', 'C5'];

/** Ids by the content's own names, made once so that rows can point at one another. */
export const caseIds = idsOf(cases.map(({ code }) => code));
export const themeIds = idsOf(codebook.map(({ key }) => key));
export const interviewIds = idsOf(interviews.map(({ number }) => number));
export const documentIds = idsOf(documents.map(({ key }) => key));
export const versionIds = idsOf(documents.map(({ key }) => key));
export const participantIds = idsOf(interviews.flatMap(({ participants }) => participants));

function idsOf<Name>(names: readonly Name[]): (name: Name) => string {
  const ids = new Map(names.map((name) => [name, newId()]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The demo names ${String(name)}, which it does not have.`);
    return id;
  };
}

const describe = ({ project, description }: DemoCase) => `${description}\n\nProgetto We.Ca.Re.: ${project}.`;

export function caseRows(studyId: string, personIds: PersonIds) {
  return cases.map((demoCase, position) => ({
    id: caseIds(demoCase.code),
    studyId,
    code: demoCase.code,
    title: demoCase.title,
    description: describe(demoCase),
    organisations: demoCase.organisations.join('\n'),
    areas: demoCase.areas.join('\n'),
    leadId: COORDINATORS_CASES.includes(demoCase.code) ? personIds.coordinator : personIds.researcher,
    position,
  }));
}

export function themeRows(studyId: string) {
  return codebook.map(({ key, parent, name, englishName, color, definition, whenToUse }) => ({
    id: themeIds(key),
    studyId,
    parentId: parent === null ? null : themeIds(parent),
    name,
    translatedName: englishName,
    color,
    definition,
    whenToUse,
    whenNotToUse: whenNotToUse[key] ?? '',
    example: '',
    revision: key in frozenVersion.former ? 2 : 1,
    position: codebook
      .filter((sibling) => sibling.parent === parent)
      .findIndex((sibling) => sibling.key === key),
  }));
}

export function interviewRows(studyId: string) {
  return {
    interviews: interviews.map(({ number, title, date, mode, notes }) => ({
      id: interviewIds(number),
      studyId,
      number,
      title,
      date,
      mode,
      notes,
    })),
    interviewCases: interviews.flatMap(({ number, cases: codes }) =>
      codes.map((code) => ({ studyId, interviewId: interviewIds(number), caseId: caseIds(code) })),
    ),
    interviewParticipants: interviews.flatMap(({ number, participants }) =>
      participants.map((code) => ({
        studyId,
        interviewId: interviewIds(number),
        participantId: participantIds(code),
      })),
    ),
  };
}

/** Documents without their current version, which can only be named once both are there. */
export function documentRows(studyId: string, { researcher }: PersonIds) {
  return {
    documents: documents.map(({ key, title, interview }, index) => ({
      id: documentIds(key),
      studyId,
      number: index + 1,
      title,
      kind: 'FIELD_NOTES' as const,
      wording: 'NOTES' as const,
      interviewId: interview === null ? null : interviewIds(interview),
    })),
    versions: documents.map((document) => ({
      id: versionIds(document.key),
      studyId,
      documentId: documentIds(document.key),
      number: 1,
      text: textOf(document),
      sha256: createHash('sha256').update(textOf(document)).digest('hex'),
      length: textOf(document).length,
      createdById: researcher,
    })),
    paragraphs: documents.flatMap((document) =>
      splitParagraphs(textOf(document)).map((paragraph) => ({
        ...paragraph,
        studyId,
        versionId: versionIds(document.key),
      })),
    ),
    documentCases: documents.flatMap((document) =>
      [...new Set(document.passages.map(({ caseCode }) => caseCode))].map((code) => ({
        studyId,
        documentId: documentIds(document.key),
        caseId: caseIds(code),
      })),
    ),
    passages: documents.flatMap((document) =>
      passagesOf(document).map((passage) => ({
        id: newId(),
        studyId,
        documentId: documentIds(document.key),
        ...passage,
      })),
    ),
  };
}

/** The cases' ranges of paragraphs as offsets, UTF-16. */
export function passagesOf(document: DemoDocument): { caseId: string; start: number; end: number }[] {
  const paragraphs = splitParagraphs(textOf(document));
  return document.passages.map(({ caseCode, firstParagraph, lastParagraph }) => {
    const first = paragraphs[firstParagraph];
    const last = paragraphs[lastParagraph];
    if (!first || !last) throw new Error(`${document.key}: no such paragraph for case ${caseCode}.`);
    return { caseId: caseIds(caseCode), start: first.start, end: last.end };
  });
}
