import { describe, expect, it } from 'vitest';
import { bodyOf, differingFields, draftOf, type InterviewState } from './interview-fields';

const interview: InterviewState = {
  id: 'i',
  number: 7,
  title: 'Direzione',
  date: null,
  mode: null,
  place: '',
  notes: '',
  caseIds: ['b', 'a'],
  interviewerIds: [],
  participantCodes: ['X'],
  documentIds: [],
  revision: 1,
};

describe('bodyOf', () => {
  it('gives back what the draft was made of', () => {
    const { id: _, documentIds: __, revision: ___, ...fields } = interview;
    expect(bodyOf(draftOf(interview))).toEqual(fields);
  });

  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['', undefined],
    ['12a', '12a'],
    ['-3', '-3'],
  ])('sends the number %j as %j', (number, expected) => {
    expect(bodyOf({ ...draftOf(interview), number }).number).toBe(expected);
  });
});

describe('differingFields', () => {
  it('takes no notice of the order of a list or of spaces at the ends', () => {
    const draft = draftOf(interview);
    expect(differingFields(draft, { ...draft, caseIds: ['a', 'b'], title: ' Direzione ' })).toEqual([]);
  });

  it('names what differs', () => {
    const draft = draftOf(interview);
    expect(differingFields(draft, { ...draft, mode: 'PHONE', participantCodes: [] })).toEqual([
      'mode',
      'participantCodes',
    ]);
  });
});
