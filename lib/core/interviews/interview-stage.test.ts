import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INTERVIEW_STAGES, isValidation, moveToStage, stageOf, type InterviewStage } from './interview-stage';

const stage = fc.constantFrom(...INTERVIEW_STAGES);
const upTo = (last: InterviewStage) => INTERVIEW_STAGES.slice(0, INTERVIEW_STAGES.indexOf(last) + 1);

test('going forward fills the stages skipped, going back takes the later ones away', () => {
  expect(moveToStage(['PLANNED'], 'CODED')).toEqual({
    reached: ['CONDUCTED', 'TRANSCRIBED', 'CODED'],
    left: [],
  });
  expect(moveToStage(upTo('VALIDATED'), 'CONDUCTED')).toEqual({
    reached: [],
    left: ['TRANSCRIBED', 'CODED', 'VALIDATED'],
  });
});

test('whatever was reached, a move ends with all stages up to its target and no other', () => {
  fc.assert(
    fc.property(fc.subarray([...INTERVIEW_STAGES]), stage, (before, target) => {
      const { reached, left } = moveToStage(before, target);
      const after = [...before.filter((each) => !left.includes(each)), ...reached];
      expect(after.sort()).toEqual(upTo(target).sort());
      expect(stageOf(after)).toBe(target);
      expect(moveToStage(after, target)).toEqual({ reached: [], left: [] });
    }),
  );
});

test('an interview of which nothing was said is planned', () => {
  expect(stageOf([])).toBe('PLANNED');
});

test('validation is entered and left by validating alone', () => {
  expect(isValidation('CODED', 'VALIDATED')).toBe(true);
  expect(isValidation('VALIDATED', 'PLANNED')).toBe(true);
  expect(isValidation('PLANNED', 'CODED')).toBe(false);
  expect(isValidation('VALIDATED', 'VALIDATED')).toBe(false);
});
