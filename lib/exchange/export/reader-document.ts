import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Locale } from '@/lib/i18n/locale';
import { xmlText } from '../xml-text';

/** How a run of words is set. */
export interface RunStyle {
  bold?: boolean;
  italics?: boolean;
  /** A character style. */
  style?: string;
}

/** Paragraph styles of our documents beside Word's own headings. */
export const STYLE = {
  title: 'Title',
  quote: 'Excerpt',
  detail: 'Detail',
  blockQuote: 'BlockQuote',
  approval: 'Approval',
  /** Word's own. */
  link: 'Hyperlink',
} as const;

/** Numbering references; a numbered list restarts with each `instance`. */
export const LIST = { bullet: 'bullet', ordered: 'ordered' } as const;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const LANGUAGE: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };
const GREY = '5F5F5F';
/** Of a list level, in twentieths of a point. */
export const LIST_INDENT = 360;
export const LIST_LEVELS = 6;

type ListFormat = typeof LevelFormat.BULLET | typeof LevelFormat.DECIMAL;

/** Runs of a text whose line ends become line breaks and whose tabs become tabs. */
export function textRuns(text: string, style: RunStyle = {}): ParagraphChild[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => {
      const children = line.split('\t').flatMap((part, tabs) => (tabs === 0 ? [part] : [new Tab(), part]));
      return new TextRun({ ...style, children, break: index === 0 ? 0 : 1 });
    });
}

/** @param level 1 to 6; deeper ones look like 6 */
export function headingOf(children: ParagraphChild[], level: number): Paragraph {
  return new Paragraph({ heading: HEADINGS[Math.min(level, HEADINGS.length) - 1], children });
}

export function paragraph(children: ParagraphChild[], style?: string): Paragraph {
  return new Paragraph({ children, style });
}

/** A day as a reader of that language writes it. */
export function longDate(date: Date, locale: Locale, timeZone = 'Europe/Rome'): string {
  return new Intl.DateTimeFormat(LANGUAGE[locale], { dateStyle: 'long', timeZone }).format(date);
}

export interface ReaderDocument {
  title: string;
  locale: Locale;
  children: Paragraph[];
  /** By number less one. */
  footnotes?: Paragraph[];
}

/** A Word document on A4 with page numbers at the foot. */
export async function readerDocument({
  title,
  locale,
  children,
  footnotes = [],
}: ReaderDocument): Promise<Buffer> {
  const document = new Document({
    title: xmlText(title),
    creator: 'Sinossi',
    styles: documentStyles(locale),
    numbering: listNumbering(),
    footnotes: Object.fromEntries(footnotes.map((note, index) => [index + 1, { children: [note] }])),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        footers: { default: pageNumbers() },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function pageNumbers(): Footer {
  const number = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    color: GREY,
    size: 18,
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function documentStyles(locale: Locale): IStylesOptions {
  const ink = { color: '1F1F1F', font: 'Calibri' };
  const headingSizes = [32, 27, 24, 22, 22, 22];
  const headings = headingSizes.map((size) => ({
    run: { ...ink, size, bold: true },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
  }));
  return {
    default: {
      document: {
        run: { ...ink, size: 22, language: { value: LANGUAGE[locale] } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: { ...ink, size: 44, bold: true }, paragraph: { spacing: { before: 1200, after: 240 } } },
      ...Object.fromEntries(headings.map((style, index) => [`heading${String(index + 1)}`, style])),
    },
    paragraphStyles: [
      {
        id: STYLE.quote,
        name: 'Excerpt',
        basedOn: 'Normal',
        paragraph: { keepNext: true, spacing: { before: 200, after: 40 } },
      },
      {
        id: STYLE.detail,
        name: 'Detail',
        basedOn: 'Normal',
        run: { size: 18, color: GREY },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: STYLE.blockQuote,
        name: 'Block quote',
        basedOn: 'Normal',
        paragraph: { indent: { left: 567, right: 567 } },
      },
      {
        id: STYLE.approval,
        name: 'Approval',
        basedOn: 'Normal',
        paragraph: {
          spacing: { after: 20 },
          indent: { left: 170 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: GREY, space: 8 } },
        },
      },
    ],
  };
}

function listNumbering(): INumberingOptions {
  const levels = (format: ListFormat, text: (level: number) => string) =>
    Array.from({ length: LIST_LEVELS }, (_, level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: LIST_INDENT * (level + 2), hanging: LIST_INDENT } } },
    }));
  return {
    config: [
      {
        reference: LIST.bullet,
        levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–')),
      },
      { reference: LIST.ordered, levels: levels(LevelFormat.DECIMAL, (level) => `%${String(level + 1)}.`) },
    ],
  };
}
