import { describe, expect, it } from 'vitest';
import { requireSamePerson } from './same-person';

const rita = { kind: 'session', userId: 'rita', sessionId: 's' } as const;
const from = (person?: string) => new Headers(person === undefined ? {} : { 'sinossi-person': person });

describe('requireSamePerson', () => {
  it('takes what the person signed in sent, and what names nobody', () => {
    expect(() => requireSamePerson(from('rita'), rita)).not.toThrow();
    expect(() => requireSamePerson(from(), rita)).not.toThrow();
    expect(() => requireSamePerson(from('rita'), null)).not.toThrow();
  });

  it('refuses what another person wrote, to be sent when they are back', () => {
    expect(() => requireSamePerson(from('rita'), { ...rita, userId: 'carla' })).toThrow(
      expect.objectContaining({ code: 'unauthenticated', key: 'otherPerson' }),
    );
  });
});
