import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeSpeakers, type SpokenLabel } from './propose-speakers';
import type { Speaker } from './speaker';

const P1 = { id: 'one', code: 'P-01' };
const P2 = { id: 'two', code: 'P-02' };
const is = (participantId: string): Speaker => ({ role: 'PARTICIPANT', participantId });
const asker: Speaker = { role: 'INTERVIEWER' };

const spoken = (label: string, questions = 0, speaker: Speaker | null = null): SpokenLabel => ({
  label,
  turns: 10,
  questions,
  speaker,
});

const propose = (labels: SpokenLabel[], participants = [P1], interviewers: string[] = []) =>
  Object.fromEntries(proposeSpeakers(labels, { participants, interviewers }));

describe('a label is', () => {
  test('the participant whose code it is, however it is written', () => {
    expect(propose([spoken('P01'), spoken('p-02')], [P1, P2])).toEqual({ P01: is('one'), 'p-02': is('two') });
  });

  test('nobody when two codes are written alike', () => {
    expect(propose([spoken('P01')], [P1, { id: 'three', code: 'p01' }])).toEqual({});
  });

  test('the interviewer by the usual words and by name', () => {
    expect(propose([spoken('INT')], [])).toEqual({ INT: asker });
    expect(propose([spoken('LAURA')], [], ['Laura Bianchi'])).toEqual({ LAURA: asker });
  });

  test('a participant rather than an interviewer when it is both', () => {
    expect(propose([spoken('I')], [{ id: 'i', code: 'I' }])).toEqual({ I: is('i') });
  });
});

describe('of two labels and one participant', () => {
  test('who asks more of what they say is the interviewer', () => {
    expect(propose([spoken('Anna', 1), spoken('Bruno', 8)])).toEqual({ Bruno: asker, Anna: is('one') });
  });

  test('nothing is proposed when both ask alike', () => {
    expect(propose([spoken('Anna', 3), spoken('Bruno', 3)])).toEqual({});
  });

  test('the other one is the participant once the interviewer is known', () => {
    expect(propose([spoken('INT', 0), spoken('Bruno', 8)])).toEqual({ INT: asker, Bruno: is('one') });
    expect(propose([spoken('Anna', 0, asker), spoken('Bruno', 8)])).toEqual({ Bruno: is('one') });
  });

  test('nothing is proposed for a third one', () => {
    expect(propose([spoken('Anna', 1), spoken('Bruno', 8), spoken('Carla', 2)])).toEqual({});
  });
});

test('never proposes anybody for a label that is mapped, nor a participant who is not of the interview', () => {
  const label = fc.record({
    label: fc.constantFrom('INT', 'P01', 'P02', 'Anna', 'Bruno', 'Q', ''),
    turns: fc.nat(9),
    questions: fc.nat(9),
    speaker: fc.constantFrom(null, asker, is('one'), is('two')),
  });
  const labels = fc.uniqueArray(label, { selector: (each) => each.label });
  fc.assert(
    fc.property(labels, fc.subarray([P1, P2]), (spokenLabels, participants) => {
      const proposed = proposeSpeakers(spokenLabels, { participants, interviewers: ['Anna Neri'] });
      for (const [wanted, speaker] of proposed) {
        expect(spokenLabels.find((each) => each.label === wanted)?.speaker).toBeNull();
        if (speaker.role === 'PARTICIPANT')
          expect(participants.map(({ id }) => id)).toContain(speaker.participantId);
      }
    }),
  );
});
