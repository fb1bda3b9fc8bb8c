import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codingProgress, isLate } from './coding-progress';

const INTERVIEWS = ['i1', 'i2', 'i3', 'i4'];
const CASES = ['A', 'B', 'C'];
const CODERS = ['ada', 'bruno'];
const TODAY = '2026-03-10';

const day = fc.option(fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-11'));
const world = fc.record({
  interviews: fc.uniqueArray(fc.record({ id: fc.constantFrom(...INTERVIEWS), caseIds: fc.subarray(CASES) }), {
    selector: ({ id }) => id,
  }),
  tasks: fc.uniqueArray(
    fc.record({
      interviewId: fc.constantFrom(...INTERVIEWS),
      coderId: fc.constantFrom(...CODERS),
      dueOn: day,
      isComplete: fc.boolean(),
    }),
    { selector: ({ interviewId, coderId }) => `${interviewId} ${coderId}` },
  ),
});

it('counts what looking at each interview of a case by itself counts', () => {
  fc.assert(
    fc.property(world, ({ interviews, tasks }) => {
      const { study, byCase } = codingProgress(interviews, tasks, TODAY);
      const counted = (chosen: typeof interviews) => ({
        interviews: chosen.length,
        assigned: chosen.filter(({ id }) => tasks.some((task) => task.interviewId === id)).length,
        complete: chosen.filter(
          ({ id }) =>
            tasks.some((task) => task.interviewId === id) &&
            !tasks.some((task) => task.interviewId === id && !task.isComplete),
        ).length,
        late: chosen.filter(({ id }) =>
          tasks.some((task) => task.interviewId === id && !task.isComplete && task.dueOn === '2026-03-09'),
        ).length,
      });
      expect(study).toEqual(counted(interviews));
      for (const each of CASES) {
        const inCase = interviews.filter(({ caseIds }) => caseIds.includes(each));
        expect(byCase.get(each)).toEqual(inCase.length === 0 ? undefined : counted(inCase));
      }
    }),
  );
});

it('counts a person’s tasks, one an interview', () => {
  fc.assert(
    fc.property(world, ({ interviews, tasks }) => {
      const { byCoder } = codingProgress(interviews, tasks, TODAY);
      for (const coder of CODERS) {
        const own = tasks.filter(({ coderId }) => coderId === coder);
        expect(byCoder.get(coder)?.assigned ?? 0).toBe(own.length);
        expect(byCoder.get(coder)?.complete ?? 0).toBe(own.filter(({ isComplete }) => isComplete).length);
      }
    }),
  );
});

it('is in time on the day itself, late the day after, and never when complete or without a day', () => {
  expect(isLate({ dueOn: TODAY, isComplete: false }, TODAY)).toBe(false);
  expect(isLate({ dueOn: TODAY, isComplete: false }, '2026-03-11')).toBe(true);
  expect(isLate({ dueOn: TODAY, isComplete: true }, '2026-03-11')).toBe(false);
  expect(isLate({ dueOn: null, isComplete: false }, '2026-03-11')).toBe(false);
});
