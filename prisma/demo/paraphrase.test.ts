import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cases } from './cases';
import { codebook } from './codebook';
import { documents } from './documents';
import { interviews } from './interviews';
import { study } from './study';
import { memos } from './memos';
import { summaries } from './summaries';

const REPORT = new URL('../../../shared/study/report.txt', import.meta.url);

/** A run of this many words shared with the report counts as taken from it. */
const RUN = 6;

/** Names that cannot be said otherwise. Each is read as one word that the report does not have. */
const NAMES = [
  ...cases.flatMap(({ project }) => project.split(' – ')),
  'Deperimetrazione dei servizi di contatto con la vulnerabilità come sfida di innovazione',
  'Consorzio Intercomunale per la Gestione dei servizi socio assistenziali',
  'Consorzio Intercomunale Servizi Assistenziali',
  'Consorzio Intercomunale dei Servizi Socio Assistenziali',
  'Consorzio Intercomunale Servizi Socio-Assistenziali',
  'Consorzio Servizi Sociali Interventi e Relazioni Territoriali',
  'Consorzio Intercomunale servizi assistenza sociale in provincia di Vercelli',
  'Consorzio per l’attività socio-assistenziale',
  'Consorzio per i Servizi Socio-Assistenziali del Monregalese',
  'Consorzio Servizi Sociali Alessandria',
  'Unione Montana delle valli Mongia, Cevetta, Langa Cebana e alta Valle Bormida',
  'Unione Montana dei Comuni della Valsesia',
  'Fondazione Cassa di Risparmio di Biella',
  'Se io sono, tu sei e noi siamo',
  'La cura è di casa',
  'We.Ca.Re.',
  'C.I.S.T.A.I.',
  'C.I.S.S.A.C.A.',
  'C.I.S.S.A.C',
  'C.I.S.S. 38',
  'C.I.S.AS.',
  'C.I.S.A.S',
  'C.I.S.S.',
  'I.R.I.S.',
  'IN.RE.TE.',
].sort((one, other) => other.length - one.length);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutNames(text: string): string {
  const plain = text.replaceAll("'", '’').toLowerCase();
  return NAMES.reduce((rest, name) => rest.replaceAll(name.toLowerCase(), ' nomeproprio '), plain);
}

/** The report's note numbers stick to the words before them. */
function withoutNoteNumbers(report: string): string {
  return report.replace(/(\p{L}{3,})\d+/gu, '$1');
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(stringsIn);
  return [];
}

function sharedRuns(texts: readonly string[], report: string): string[] {
  const known = new Set(runsOf(wordsOf(report)));
  return texts.flatMap((text) => runsOf(wordsOf(withoutNames(text))).filter((run) => known.has(run)));
}

const content = { study, cases, codebook, interviews, documents, summaries, memos };

describe('the demo says nothing in the words of the report', () => {
  it('finds a run of six words, and no shorter one', () => {
    const report = 'Gli enti hanno stipulato una convenzione per la gestione del PNRR.';
    expect(sharedRuns(['Dicono che hanno stipulato una convenzione per la spesa.'], report)).toEqual([
      'hanno stipulato una convenzione per la',
    ]);
    expect(sharedRuns(['Dicono che hanno stipulato una convenzione per tutti.'], report)).toEqual([]);
  });

  it('reads a name as one word', () => {
    const report = 'Ha scritto la Fondazione Cassa di Risparmio di Biella a tutti.';
    expect(sharedRuns(['la Fondazione Cassa di Risparmio di Biella'], report)).toEqual([]);
  });

  // The report is no part of the project: where it is absent, the test's name says that nothing was compared.
  const report = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : null;
  const name =
    report === null
      ? 'has no report to be compared with on this machine'
      : 'shares no run of six words with the report';
  it(name, () => {
    if (report === null) return;
    expect(wordsOf(report).length).toBeGreaterThan(10_000);
    expect(sharedRuns(stringsIn(content), withoutNoteNumbers(report))).toEqual([]);
  });
});
