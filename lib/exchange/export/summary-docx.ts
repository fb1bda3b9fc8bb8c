import { Paragraph } from 'docx';
import type { Locale } from '@/lib/i18n/locale';
import { longDate, paragraph, readerDocument, STYLE, textRuns } from './reader-document';
import { richTextDocx, type CitedExcerpt, type RichTextNode } from './rich-text-docx';

export interface SummaryApproval {
  name: string;
  /** In the reader's language. */
  role: string;
  date: Date;
  reason: string;
}

export interface SummaryDocx {
  locale: Locale;
  title: string;
  study: string;
  /** Label of the case. */
  caseLabel: string;
  /** Number of the version whose content this is; null for a working text never submitted. */
  version: number | null;
  /** Of exactly this version; null while it is not approved. */
  approval: SummaryApproval | null;
  /** A Tiptap document. */
  content: RichTextNode;
  citations: ReadonlyMap<string, CitedExcerpt>;
  timeZone?: string;
}

const WORDS = {
  it: {
    caseLabel: 'Caso',
    version: 'Versione',
    workingText: 'Testo in lavorazione, mai inviato in revisione',
    notApproved: 'non approvata',
    approvedBy: 'Approvata da',
    date: 'Data',
    reason: 'Motivazione',
  },
  en: {
    caseLabel: 'Case',
    version: 'Version',
    workingText: 'Working text, never submitted for review',
    notApproved: 'not approved',
    approvedBy: 'Approved by',
    date: 'Date',
    reason: 'Reason',
  },
} as const satisfies Record<Locale, unknown>;

/** Writes a case summary as a Word document, with the approval of this very version when it has one. */
export async function summaryDocx(summary: SummaryDocx): Promise<Buffer> {
  const { locale, title, study, caseLabel, content, citations } = summary;
  const { paragraphs, footnotes } = richTextDocx(content, { citations, locale });
  const children = [
    paragraph(textRuns(title), STYLE.title),
    paragraph(textRuns(`${WORDS[locale].caseLabel}: ${caseLabel}`, { bold: true })),
    paragraph(textRuns(`${study} · ${versionWords(summary)}`), STYLE.detail),
    ...approvalParagraphs(summary),
    ...paragraphs,
  ];
  return readerDocument({ title, locale, children, footnotes });
}

function versionWords({ version, approval, locale }: SummaryDocx): string {
  const words = WORDS[locale];
  if (version === null) return words.workingText;
  return `${words.version} ${String(version)}${approval ? '' : `, ${words.notApproved}`}`;
}

function approvalParagraphs({ approval, version, locale, timeZone }: SummaryDocx): Paragraph[] {
  if (!approval) return [];
  const words = WORDS[locale];
  const lines: [string, string][] = [
    [words.approvedBy, `${approval.name}, ${approval.role}`],
    [words.date, longDate(approval.date, locale, timeZone)],
    [words.version, String(version)],
    [words.reason, approval.reason],
  ];
  return lines.map(
    ([label, value], index) =>
      new Paragraph({
        style: STYLE.approval,
        keepNext: index < lines.length - 1,
        children: [...textRuns(`${label}: `, { bold: true }), ...textRuns(value)],
      }),
  );
}
