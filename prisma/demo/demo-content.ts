/** The shapes of the demo study's content: plain data, tied together by codes, keys and numbers. */

export type DemoCase = {
  code: string;
  title: string;
  description: string;
  /** The project through which the case entered the study. */
  project: string;
  /** One line an organisation. */
  organisations: readonly string[];
  /** One line an area. */
  areas: readonly string[];
};

export type DemoTheme = {
  key: string;
  parent: string | null;
  name: string;
  englishName: string;
  /** 1..12 */
  color: number;
  definition: string;
  whenToUse: string;
};

export type DemoInterview = {
  number: number;
  title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string | null;
  mode: null;
  cases: readonly string[];
  participants: readonly string[];
  notes: string;
};

export type DemoCoder = 'researcher' | 'coordinator';

export type DemoCoding = {
  /** Stands exactly once in the document's text. */
  quote: string;
  themes: readonly string[];
  memo?: string;
  /** The researcher unless said otherwise. */
  coder?: DemoCoder;
};

/** Paragraphs counted from 0, both ends included; empty lines do not count. */
export type DemoPassage = { caseCode: string; firstParagraph: number; lastParagraph: number };

export type DemoDocument = {
  key: string;
  title: string;
  /** null: the document stands alone. */
  interview: number | null;
  passages: readonly DemoPassage[];
  paragraphs: readonly string[];
  codings: readonly DemoCoding[];
};

/** The text of a document as it is imported: its paragraphs with an empty line between two. */
export function textOf(document: DemoDocument): string {
  return document.paragraphs.join('\n\n');
}
