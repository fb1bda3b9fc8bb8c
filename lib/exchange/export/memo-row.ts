import type { ExcerptConsent } from '@/lib/core/consent/excerpt-consent';
import type { MemoKind } from '@/lib/core/memos/memo-kind';
import type { Locale } from '@/lib/i18n/locale';
import type { Wording } from './excerpt-row';
import type { RichTextNode } from './rich-text-docx';

/** A memo as it leaves the study. */
export interface ExportedMemo {
  kind: MemoKind;
  title: string;
  /** A Tiptap document. */
  content: RichTextNode;
  /** Its words. */
  text: string;
  author: string;
  updatedAt: Date;
  /** Empty when it is about none. */
  document: string;
  /** `(Int. 3)` or `(Doc. 2)`; empty when it is about no document. */
  citation: string;
  caseLabel: string;
  theme: string;
  /** Null for a memo on no excerpt. Anything but `VERBATIM` keeps the words from being quoted. */
  quote: { words: string; wording: Wording; consent: ExcerptConsent } | null;
}

interface MemoWords {
  title: string;
  everything: string;
  count: (memos: number) => string;
  kind: Record<MemoKind, string>;
  columns: Record<MemoColumn, string>;
}

export const MEMO_COLUMNS = [
  'kind',
  'document',
  'citation',
  'case',
  'theme',
  'quote',
  'title',
  'text',
  'author',
  'updatedAt',
] as const;
export type MemoColumn = (typeof MEMO_COLUMNS)[number];

/** The words of exported memos; here and not among the interface's messages so that exporters stay pure. */
export const MEMO_WORDS: Record<Locale, MemoWords> = {
  it: {
    title: 'Memo',
    everything: 'Tutti i memo dello studio',
    count: (memos) => (memos === 1 ? '1 memo' : `${memos.toLocaleString('it')} memo`),
    kind: {
      STUDY: 'Studio',
      DOCUMENT: 'Documento',
      EXCERPT: 'Brano',
      THEME: 'Tema',
      CASE: 'Caso',
      CELL: 'Cella',
    },
    columns: {
      kind: 'Di che cosa parla',
      document: 'Documento',
      citation: 'Rinvio',
      case: 'Caso',
      theme: 'Tema',
      quote: 'Brano',
      title: 'Titolo',
      text: 'Memo',
      author: 'Scritto da',
      updatedAt: 'Modificato il',
    },
  },
  en: {
    title: 'Memos',
    everything: 'All memos of the study',
    count: (memos) => (memos === 1 ? '1 memo' : `${memos.toLocaleString('en')} memos`),
    kind: {
      STUDY: 'Study',
      DOCUMENT: 'Document',
      EXCERPT: 'Excerpt',
      THEME: 'Theme',
      CASE: 'Case',
      CELL: 'Cell',
    },
    columns: {
      kind: 'What it is about',
      document: 'Document',
      citation: 'Citation',
      case: 'Case',
      theme: 'Theme',
      quote: 'Excerpt',
      title: 'Title',
      text: 'Memo',
      author: 'Written by',
      updatedAt: 'Changed on',
    },
  },
};
