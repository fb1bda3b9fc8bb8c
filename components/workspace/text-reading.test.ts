import { describe, expect, it } from 'vitest';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { TextReading } from './text-reading';

const excerpt = (more: Partial<ExcerptView>): ExcerptView => ({
  id: 'a',
  documentId: 'd',
  versionId: 'v1',
  coderId: 'rita',
  start: 10,
  end: 14,
  quote: 'ente',
  state: 'EXACT',
  speaker: null,
  caseIds: [],
  casesByHand: false,
  memo: '',
  isKey: false,
  memoContent: null,
  revision: 1,
  codings: [],
  ...more,
});

describe('TextReading', () => {
  it('shows an excerpt of a newer text where it stood, with everything else as it is now', () => {
    const reading = new TextReading();
    reading.begin('v1');
    const now = excerpt({ versionId: 'v2', start: 90, end: 94, state: 'MOVED', memo: 'nuovo', revision: 2 });
    expect(reading.placed(now, excerpt({}))).toEqual(excerpt({ memo: 'nuovo', revision: 2 }));
    expect(reading.isOutdated).toBe(true);
  });

  it('takes what is of the text on the screen as it is, and begins anew with another text', () => {
    const reading = new TextReading();
    reading.begin('v1');
    expect(reading.placed(excerpt({ start: 3 }), excerpt({}))).toEqual(excerpt({ start: 3 }));
    expect(reading.isOutdated).toBe(false);
    reading.meetOther();
    expect(reading.isOutdated).toBe(true);
    reading.begin('v2');
    expect(reading.isOutdated).toBe(false);
  });

  it('judges nothing while nobody looks at the text', () => {
    const reading = new TextReading();
    reading.meetOther();
    expect([reading.isOf(excerpt({ versionId: 'v9' })), reading.isOutdated]).toEqual([true, false]);
  });
});
