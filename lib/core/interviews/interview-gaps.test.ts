import { expect, test } from 'vitest';
import { gapsOf, type InterviewFacts } from './interview-gaps';

const text = { id: 'd1', hasUnknownSpeakers: false, isCoded: true, waiting: 0 };
const COMPLETE: InterviewFacts = {
  stage: 'CODED',
  date: '2024-05',
  caseCount: 1,
  participantCount: 2,
  withoutConsent: 0,
  unrecordedQuestions: 0,
  documents: [text],
};
const EMPTY: InterviewFacts = {
  stage: 'PLANNED',
  date: null,
  caseCount: 0,
  participantCount: 0,
  withoutConsent: 0,
  unrecordedQuestions: 3,
  documents: [],
};

const kinds = (facts: InterviewFacts) => gapsOf(facts).map(({ kind }) => kind);

test('a complete interview lacks nothing', () => {
  expect(gapsOf(COMPLETE)).toEqual([]);
  expect(gapsOf({ ...COMPLETE, stage: 'VALIDATED' })).toEqual([]);
});

test('of one that is planned only who and where are asked for', () => {
  expect(kinds(EMPTY)).toEqual(['participants', 'case']);
});

test('once conducted, its date, consents, guide and text are', () => {
  expect(kinds({ ...EMPTY, stage: 'CONDUCTED', withoutConsent: 1 })).toEqual([
    'participants',
    'case',
    'date',
    'consent',
    'guide',
    'document',
  ]);
});

test('a text says that it was conducted, whatever its stage', () => {
  expect(kinds({ ...EMPTY, documents: [{ ...text, isCoded: false }] })).toEqual([
    'participants',
    'case',
    'date',
    'guide',
    'coding',
  ]);
});

test('what is mended in a document says in which', () => {
  const documents = [
    text,
    { ...text, id: 'd2', hasUnknownSpeakers: true },
    { ...text, id: 'd3', hasUnknownSpeakers: true, waiting: 4 },
  ];
  expect(gapsOf({ ...COMPLETE, documents })).toEqual([
    { kind: 'speakers', documentId: 'd2' },
    { kind: 'waiting', documentId: 'd3' },
  ]);
  expect(gapsOf({ ...COMPLETE, documents: [{ ...text, isCoded: false }] })).toEqual([
    { kind: 'coding', documentId: 'd1' },
  ]);
});

test('coding that nobody declared complete is lacking its declaration', () => {
  expect(kinds({ ...COMPLETE, stage: 'TRANSCRIBED' })).toEqual(['declaration']);
});
