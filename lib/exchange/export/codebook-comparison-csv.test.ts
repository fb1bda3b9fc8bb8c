import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { compareCodebooks, type ComparedTheme } from '@/lib/core/codebook/compare-codebooks';
import { unguardCell } from '../spreadsheet-guard';
import { comparisonCsv } from './codebook-comparison-csv';

const theme = (more: Partial<ComparedTheme>): ComparedTheme => ({
  id: 'a',
  parentId: null,
  position: 0,
  name: 'Accesso',
  translatedName: '',
  color: 1,
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
  example: '',
  archived: false,
  mergedIntoId: null,
  excerpts: 0,
  ...more,
});

const TEXT = '=SOMMA(A1)\n"tra virgolette"; e poi, dopo';

it.each(['it', 'en'] as const)('reads back as it was compared, formulas guarded (%s)', (locale) => {
  const themes = compareCodebooks(
    [theme({ excerpts: 3 })],
    [theme({ definition: TEXT, excerpts: 2 }), theme({ id: 'b', name: 'Nuovo', parentId: 'a' })],
  );
  const csv = comparisonCsv(themes, locale);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows = parse(csv, { bom: true, delimiter: locale === 'it' ? ';' : ',' });
  const [header = [], changed = [], added = []] = rows;
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  expect(changed.slice(0, 6)).toEqual([
    'Accesso',
    locale === 'it' ? 'ridefinito' : 'redefined',
    '',
    '',
    '3',
    '2',
  ]);
  expect(changed).not.toContain(TEXT);
  expect(changed.map(unguardCell)).toContain(TEXT);
  expect(added.slice(0, 6)).toEqual([
    'Nuovo',
    locale === 'it' ? 'aggiunto' : 'added',
    '',
    'Accesso',
    '',
    '0',
  ]);
});
