import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebaseEdits } from './rebase-edits';
import { applyEdits, areEditsOf, type TextEdit } from './text-edits';

/** Edits of a text of 60 characters; what each writes says whose it is. */
const editsBy = (mark: string) =>
  fc.array(fc.tuple(fc.nat(60), fc.nat(6), fc.nat(3)), { maxLength: 8 }).map((drawn) =>
    apart(
      drawn.map(([at, length, n]) => ({
        start: at,
        end: Math.min(60, at + length),
        insert: mark.repeat(n),
      })),
    ),
  );

function apart(edits: TextEdit[]): TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start))
    if (edit.start > (found.at(-1)?.end ?? -1)) found.push(edit);
  return found;
}

const BASE = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');

describe('rebaseEdits', () => {
  it('moves what comes after others’ edits, and keeps what comes before', () => {
    const own = [
      { start: 0, end: 1, insert: 'a' },
      { start: 20, end: 22, insert: 'b' },
    ];
    const others = [{ start: 10, end: 12, insert: 'longer' }];
    expect(rebaseEdits(own, others)).toEqual({
      edits: [
        { start: 0, end: 1, insert: 'a' },
        { start: 24, end: 26, insert: 'b' },
      ],
      clashes: [],
    });
  });

  it('sets aside what touches, and forgets what is the same', () => {
    const same = { start: 5, end: 7, insert: 'x' };
    const touching = { start: 12, end: 15, insert: 'y' };
    const others = [same, { start: 10, end: 12, insert: 'z' }];
    expect(rebaseEdits([same, touching], others)).toEqual({ edits: [], clashes: [touching] });
  });

  it('makes the text in which both are made, whatever is brought over', () => {
    fc.assert(
      fc.property(editsBy('m'), editsBy('t'), (own, others) => {
        const { edits, clashes } = rebaseEdits(own, others);
        const theirs = applyEdits(BASE, others);
        expect(areEditsOf(theirs.length, edits)).toBe(true);
        const brought = own.filter(
          (edit) => !clashes.includes(edit) && !others.some((other) => sameEdit(edit, other)),
        );
        const both = [...brought, ...others].toSorted((a, b) => a.start - b.start);
        expect(applyEdits(theirs, edits)).toBe(applyEdits(BASE, both));
      }),
    );
  });

  it('sets aside nothing that stands away from others’ edits', () => {
    fc.assert(
      fc.property(editsBy('m'), editsBy('t'), (own, others) => {
        const away = own.filter((edit) =>
          others.every((other) => other.end < edit.start || edit.end < other.start),
        );
        const { edits, clashes } = rebaseEdits(own, others);
        expect(edits).toHaveLength(away.length);
        expect(clashes.filter((edit) => away.includes(edit))).toEqual([]);
      }),
    );
  });
});

const sameEdit = (a: TextEdit, b: TextEdit) =>
  a.start === b.start && a.end === b.end && a.insert === b.insert;
