import type { ExcerptRow } from '../export/excerpt-row';

/** A row of an export, with what a test cares about. */
export function rowWith(values: Partial<ExcerptRow> = {}): ExcerptRow {
  return {
    study: 'Ambiti sociali',
    caseLabels: 'C1 Valle | C2 Piano',
    interviewNumber: 3,
    citation: '(Int. 3)',
    wording: 'VERBATIM',
    document: 'Colloquio con A.',
    speaker: 'ANNA',
    themePath: 'Accesso > Sportello',
    theme: 'Sportello',
    quote: 'Lo sportello apre due volte la settimana.',
    memo: '',
    coder: 'Giulia Però',
    codedAt: '2024-03-05T10:20:30.123Z',
    start: 120,
    end: 161,
    documentSha256: 'ab'.repeat(32),
    consent: 'VERBATIM',
    state: 'EXACT',
    keyQuote: 'NO',
    weight: null,
    ...values,
  };
}
