import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The study beside the project, where there is one; nothing of it is part of the project. */
export const STUDY_FOLDER = path.resolve(import.meta.dirname, '../../../shared/study');

export const isStudyThere = existsSync(path.join(STUDY_FOLDER, 'report.txt'));

/** Offsets in these files are code points of the report. */
interface Placed {
  id: string;
  start: number;
  end: number;
  text: string;
}

export interface RealCase {
  id: string;
  code: string;
  title: string;
  section_start: number;
  section_end: number;
}

export interface RealCode {
  id: string;
  parent: string | null;
  name_it: string;
  name_en: string;
  definition_it: string;
  when_to_use_it: string;
}

export interface RealExcerpt extends Placed {
  /** Ids of its codes. */
  codes: string[];
  /** Ids of its cases. */
  cases: string[];
}

interface Quotation extends Placed {
  themes: string[];
  case: string;
}

const read = (name: string) => readFileSync(path.join(STUDY_FOLDER, name), 'utf8');

export function readStudy() {
  const { cases } = JSON.parse(read('study.json')) as { cases: RealCase[] };
  const { codes } = JSON.parse(read('codebook.json')) as { codes: RealCode[] };
  const { passages } = JSON.parse(read('passages.json')) as { passages: RealExcerpt[] };
  const { quotations } = JSON.parse(read('quotations.json')) as { quotations: Quotation[] };
  const quoted = quotations.map(({ themes, case: caseId, ...placed }) => ({
    ...placed,
    codes: themes,
    cases: [caseId],
  }));
  return { report: read('report.txt'), cases, codes, passages, quotations: quoted };
}
