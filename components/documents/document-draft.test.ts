import { expect, it } from 'vitest';
import { draftOf, sourceOf, type DocumentState } from './document-draft';

const document: DocumentState = {
  id: 'd',
  title: 'Nota',
  kind: 'OTHER',
  wording: 'NOTES',
  interviewId: 'i',
  caseIds: ['a'],
  revision: 1,
};

it('takes the cases of the interview for none of the document’s own', () => {
  expect(draftOf(document).caseIds).toEqual([]);
  expect(draftOf({ ...document, interviewId: null }).caseIds).toEqual(['a']);
});

it('sends cases only for a document that stands alone', () => {
  const draft = draftOf(document);
  expect(sourceOf({ ...draft, caseIds: ['a'] })).toEqual({ interviewId: 'i' });
  expect(sourceOf({ ...draft, interviewId: '', caseIds: ['a'] })).toEqual({
    interviewId: null,
    caseIds: ['a'],
  });
});
