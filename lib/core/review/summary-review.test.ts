import { describe, expect, it } from 'vitest';
import { allowedEvents, nextState, type ReviewEvent, type SummaryState } from './summary-review';

const states: SummaryState[] = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED'];
const events: ReviewEvent[] = ['EDIT', 'SUBMIT', 'WITHDRAW', 'REQUEST_CHANGES', 'APPROVE'];

const people = {
  reader: { abilities: { canWrite: false, canDecide: false }, isContributor: false },
  readerWhoWrote: { abilities: { canWrite: false, canDecide: false }, isContributor: true },
  researcher: { abilities: { canWrite: true, canDecide: false }, isContributor: false },
  author: { abilities: { canWrite: true, canDecide: false }, isContributor: true },
  supervisor: { abilities: { canWrite: false, canDecide: true }, isContributor: false },
  supervisorWhoWrote: { abilities: { canWrite: false, canDecide: true }, isContributor: true },
  coordinator: { abilities: { canWrite: true, canDecide: true }, isContributor: false },
  coordinatorWhoWrote: { abilities: { canWrite: true, canDecide: true }, isContributor: true },
};
type Person = keyof typeof people;

const table: Record<SummaryState, Record<Person, ReviewEvent[]>> = {
  DRAFT: {
    reader: [],
    readerWhoWrote: [],
    researcher: ['EDIT', 'SUBMIT'],
    author: ['EDIT', 'SUBMIT'],
    supervisor: [],
    supervisorWhoWrote: [],
    coordinator: ['EDIT', 'SUBMIT'],
    coordinatorWhoWrote: ['EDIT', 'SUBMIT'],
  },
  SUBMITTED: {
    reader: [],
    readerWhoWrote: [],
    researcher: [],
    author: ['WITHDRAW'],
    supervisor: ['REQUEST_CHANGES', 'APPROVE'],
    supervisorWhoWrote: [],
    coordinator: ['REQUEST_CHANGES', 'APPROVE'],
    coordinatorWhoWrote: ['WITHDRAW'],
  },
  CHANGES_REQUESTED: {
    reader: [],
    readerWhoWrote: [],
    researcher: ['EDIT'],
    author: ['EDIT'],
    supervisor: [],
    supervisorWhoWrote: [],
    coordinator: ['EDIT'],
    coordinatorWhoWrote: ['EDIT'],
  },
  APPROVED: {
    reader: [],
    readerWhoWrote: [],
    researcher: ['EDIT'],
    author: ['EDIT'],
    supervisor: [],
    supervisorWhoWrote: [],
    coordinator: ['EDIT'],
    coordinatorWhoWrote: ['EDIT'],
  },
};

const everyCase = states.flatMap((state) =>
  (Object.keys(people) as Person[]).map((person) => ({ state, person })),
);

describe('summary review', () => {
  it.each(everyCase)('$state: what a $person may do', ({ state, person }) => {
    expect(allowedEvents({ state, ...people[person] })).toEqual(table[state][person]);
  });

  it.each(everyCase)('$state: a $person gets nowhere by any other event', ({ state, person }) => {
    const accepted = events.filter(
      (event) => 'state' in nextState({ state, event, reason: 'Sì', ...people[person] }),
    );
    expect(accepted).toEqual(table[state][person]);
  });

  it.each([
    ['DRAFT', 'EDIT', 'author', { state: 'DRAFT', startsVersion: false }],
    ['DRAFT', 'SUBMIT', 'author', { state: 'SUBMITTED', startsVersion: false }],
    ['SUBMITTED', 'WITHDRAW', 'author', { state: 'DRAFT', startsVersion: false }],
    ['SUBMITTED', 'REQUEST_CHANGES', 'supervisor', { state: 'CHANGES_REQUESTED', startsVersion: false }],
    ['SUBMITTED', 'APPROVE', 'supervisor', { state: 'APPROVED', startsVersion: false }],
    ['CHANGES_REQUESTED', 'EDIT', 'author', { state: 'DRAFT', startsVersion: true }],
    ['APPROVED', 'EDIT', 'author', { state: 'DRAFT', startsVersion: true }],
    ['SUBMITTED', 'EDIT', 'author', { refusal: 'wrong-state' }],
    ['APPROVED', 'SUBMIT', 'author', { refusal: 'wrong-state' }],
    ['DRAFT', 'APPROVE', 'supervisor', { refusal: 'wrong-state' }],
    ['DRAFT', 'EDIT', 'reader', { refusal: 'not-permitted' }],
    ['SUBMITTED', 'APPROVE', 'author', { refusal: 'not-permitted' }],
    ['SUBMITTED', 'WITHDRAW', 'researcher', { refusal: 'not-permitted' }],
    ['SUBMITTED', 'APPROVE', 'coordinatorWhoWrote', { refusal: 'own-work' }],
    ['SUBMITTED', 'REQUEST_CHANGES', 'supervisorWhoWrote', { refusal: 'own-work' }],
  ] as const)('%s, %s by a %s', (state, event, person, expected) => {
    expect(nextState({ state, event, reason: 'Mancano le fonti', ...people[person] })).toEqual(expected);
  });

  it.each(['REQUEST_CHANGES', 'APPROVE'] as const)('%s needs a reason', (event) => {
    for (const reason of [undefined, '', ' \n\t'])
      expect(nextState({ state: 'SUBMITTED', event, reason, ...people.supervisor })).toEqual({
        refusal: 'reason-missing',
      });
  });
});
