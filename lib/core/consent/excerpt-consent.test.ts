import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentLevel } from './consent-level';
import { EXCERPT_CONSENTS, excerptConsent, peopleOf, strictest, type Voices } from './excerpt-consent';

const voices: Voices = {
  speakers: new Map([
    ['INT', { role: 'INTERVIEWER', participantId: null }],
    ['ANNA', { role: 'PARTICIPANT', participantId: 'a' }],
  ]),
  participantIds: ['a', 'b'],
};

describe('peopleOf', () => {
  it.each([
    [['INT'], []],
    [['ANNA'], ['a']],
    [['ANNA', 'INT'], ['a']],
    [['VOCE'], ['a', 'b']],
    [[''], ['a', 'b']],
    [[], ['a', 'b']],
    [
      ['INT', 'VOCE'],
      ['a', 'b'],
    ],
  ])('of %j are %j', (labels, people) => {
    expect([...peopleOf(labels, voices)]).toEqual(people);
  });

  it('are nobody where no interview is, but whom a label names', () => {
    const alone = { ...voices, participantIds: [] };
    expect([...peopleOf([''], alone)]).toEqual([]);
    expect([...peopleOf(['', 'ANNA'], alone)]).toEqual(['a']);
  });
});

describe('excerptConsent', () => {
  const level = (labels: string[], levels: [string, ConsentLevel][]) =>
    excerptConsent(labels, voices, new Map(levels));

  it('is the strictest among who speaks', () => {
    expect(level(['ANNA'], [['a', 'VERBATIM']])).toBe('VERBATIM');
    expect(level(['ANNA', ''], [['a', 'VERBATIM'], ['b', 'PARAPHRASE']])).toBe('PARAPHRASE'); // prettier-ignore
    expect(level([''], [['a', 'WITHDRAWN'], ['b', 'NONE']])).toBe('WITHDRAWN'); // prettier-ignore
  });

  it('is not recorded for who was not asked', () => {
    expect(level([''], [['a', 'VERBATIM']])).toBe('NOT_RECORDED');
    expect(level(['INT'], [])).toBe('VERBATIM');
  });
});

it('one more consent never frees', () => {
  const consent = fc.constantFrom(...EXCERPT_CONSENTS);
  fc.assert(
    fc.property(fc.array(consent), consent, (consents, more) => {
      const rank = (all: typeof consents) => EXCERPT_CONSENTS.indexOf(strictest(all));
      expect(rank([...consents, more])).toBe(Math.max(rank(consents), EXCERPT_CONSENTS.indexOf(more)));
    }),
  );
});
