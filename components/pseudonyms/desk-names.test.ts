import { describe, expect, it } from 'vitest';
import {
  changeDesk,
  itemsOf,
  mistakesOn,
  nameByHand,
  namesOf,
  type DeskName,
} from '@/components/pseudonyms/desk-names';

const TEXT = 'Anna Neri vide Anna. Poi Rita.';
const place = (written: string, from = 0) => {
  const start = TEXT.indexOf(written, from);
  return { start, end: start + written.length };
};

const found: readonly DeskName[] = namesOf({
  ...{ versionId: '', sha256: '', nextCursor: null },
  items: [
    {
      ...{ kind: 'PERSON', text: 'Anna Neri', source: 'capitals', pseudonymId: null },
      ...{ replacement: '[persona 1]', occurrences: [place('Anna Neri')] },
    },
    {
      ...{ kind: 'PERSON', text: 'Anna', source: 'capitals', pseudonymId: 'listed' },
      ...{ replacement: '[persona 2]', occurrences: [place('Anna', 5)] },
    },
  ],
});
const desk = { text: TEXT, language: 'it' } as const;

describe('the names on the desk', () => {
  it('are sent when they are accepted and have a place left', () => {
    const accepted = changeDesk(found, { type: 'decide', keys: ['anna neri', 'anna'], decision: 'accepted' });
    const left = changeDesk(accepted, { type: 'exclude', key: 'anna neri', start: 0, excluded: true });
    expect(itemsOf(found)).toEqual([]);
    expect(itemsOf(accepted).map(({ original }) => original)).toEqual(['Anna Neri', 'Anna']);
    expect(itemsOf(left).map(({ original }) => original)).toEqual(['Anna']);
  });

  it('take a name by hand wherever it stands by itself', () => {
    const rita = nameByHand(desk, found, ' rita ');
    expect(rita).toMatchObject({
      original: 'rita',
      replacement: '[persona 3]',
      occurrences: [place('Rita')],
    });
    expect(nameByHand(desk, found, 'Neri')).toBeNull();
    expect(nameByHand(desk, found, '…')).toBeNull();
  });

  it('give up their place to a name that somebody selected inside it', () => {
    const neri = nameByHand(desk, found, 'Neri', place('Neri'));
    if (!neri) throw new Error('not found');
    const names = changeDesk(found, { type: 'add', name: neri });
    expect(names.map(({ original }) => original)).toEqual(['Anna', 'Neri']);
  });

  it('hold one that is added again once', () => {
    const again = nameByHand(desk, found, 'ANNA');
    if (!again) throw new Error('not found');
    const names = changeDesk(found, { type: 'add', name: again });
    expect(names.map(({ key, decision }) => [key, decision])).toEqual([
      ['anna neri', 'open'],
      ['anna', 'accepted'],
    ]);
    expect(again).toMatchObject({ pseudonymId: 'listed', occurrences: [place('Anna', 5)] });
  });

  it('tell what would not replace once, and that two are one when it is said', () => {
    const shared = changeDesk(
      changeDesk(found, { type: 'decide', keys: ['anna neri'], decision: 'accepted' }),
      { type: 'change', key: 'anna neri', fields: { replacement: '[persona 2]' } },
    );
    expect(mistakesOn(shared).get('anna neri')?.problem).toBe('shared');
    const same = changeDesk(shared, { type: 'change', key: 'anna neri', fields: { same: true } });
    expect(mistakesOn(same).size).toBe(0);
  });
});
