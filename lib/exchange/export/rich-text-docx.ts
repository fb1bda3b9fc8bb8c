import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { LOCALES, type Locale } from '@/lib/i18n/locale';
import type { ExcerptConsent } from '@/lib/core/consent/excerpt-consent';
import type { Wording } from './excerpt-row';
import { EXCERPT_WORDS, quoted, withheld } from './excerpt-words';
import {
  headingOf,
  LIST,
  LIST_INDENT,
  LIST_LEVELS,
  paragraph,
  STYLE,
  textRuns,
  type RunStyle,
} from './reader-document';

/** A node of a Tiptap document. */
export interface RichTextNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[] | undefined;
  content?: RichTextNode[];
}

/** What a citation shows of the excerpt it names. */
export interface CitedExcerpt {
  quote: string;
  /** `(Int. 3)` or `(Doc. 2)`. */
  citation: string;
  wording: Wording;
  /** Anything but `VERBATIM` keeps the words from being quoted. */
  consent: ExcerptConsent;
}

export interface RichTextOptions {
  locale: Locale;
  /** By excerpt id, the `excerptId` attribute of a citation. */
  citations: ReadonlyMap<string, CitedExcerpt>;
}

/** Where a block stands: what its paragraphs take from the blocks around them. */
interface Surroundings extends RichTextOptions {
  layout: IParagraphOptions;
  /** Of the list the block is in; -1 outside lists. */
  listLevel: number;
  /** Numbered lists begun so far in the document: each restarts its numbers. */
  orderedLists: { count: number };
  /** Written so far in the document. */
  footnotes: Paragraph[];
}

export interface RichTextDocx {
  paragraphs: Paragraph[];
  /** By number less one. */
  footnotes: Paragraph[];
}

/**
 * The paragraphs of a Tiptap document: headings, paragraphs, bold and italic, lists, quotations, line breaks, citations.
 * Of a node it does not know it writes the text. A citation names its source in the line and gives the quote in a
 * footnote, unless the words before it are the quote; of words that may not be quoted the footnote says so.
 */
export function richTextDocx(document: RichTextNode, options: RichTextOptions): RichTextDocx {
  const footnotes: Paragraph[] = [];
  const around = { ...options, layout: {}, listLevel: -1, orderedLists: { count: 0 }, footnotes };
  return { paragraphs: blocks(document.content, around), footnotes };
}

function blocks(nodes: RichTextNode[] = [], around: Surroundings): Paragraph[] {
  return nodes.flatMap((node) => block(node, around));
}

function block(node: RichTextNode, around: Surroundings): Paragraph[] {
  switch (node.type) {
    case 'heading':
      return [headingOf(inlineRuns(node.content, around), headingLevel(node))];
    case 'bulletList':
    case 'orderedList':
      return list(node, around);
    case 'blockquote':
      return blocks(node.content, { ...around, layout: { ...around.layout, style: STYLE.blockQuote } });
    case 'horizontalRule':
      return [new Paragraph({ thematicBreak: true })];
    default:
      if (node.content?.some(isBlock)) return blocks(node.content, around);
      return [new Paragraph({ ...around.layout, children: inlineRuns(inlineNodes(node), around) })];
  }
}

const INLINE = new Set(['text', 'hardBreak', 'citation']);

function isBlock(node: RichTextNode): boolean {
  return !INLINE.has(node.type);
}

function inlineNodes(node: RichTextNode): RichTextNode[] {
  return node.content ?? (isBlock(node) && node.text === undefined ? [] : [node]);
}

/** The editor's headings are 2 and 3, below the title of the page; in Word they are the first two. */
function headingLevel({ attrs }: RichTextNode): number {
  return typeof attrs?.level === 'number' ? Math.max(1, attrs.level - 1) : 1;
}

function list({ type, content }: RichTextNode, around: Surroundings): Paragraph[] {
  const level = Math.min(around.listLevel + 1, LIST_LEVELS - 1);
  const isOrdered = type === 'orderedList';
  if (isOrdered) around.orderedLists.count += 1;
  const numbering = {
    reference: isOrdered ? LIST.ordered : LIST.bullet,
    level,
    instance: isOrdered ? around.orderedLists.count : 0,
  };
  return (content ?? []).flatMap(({ content: item = [] }) => {
    const [first, ...others] = item;
    const inner: Surroundings = { ...around, listLevel: level, layout: listIndent(level, around.layout) };
    const marked = { ...inner, layout: { ...around.layout, numbering } };
    return [...(first ? block(first, marked) : []), ...blocks(others, inner)];
  });
}

/** Further paragraphs of an item stand below its first, without a mark of their own. */
function listIndent(level: number, layout: IParagraphOptions): IParagraphOptions {
  return { ...layout, numbering: undefined, indent: { left: LIST_INDENT * (level + 2) } };
}

function inlineRuns(written: RichTextNode[] = [], around: Surroundings): ParagraphChild[] {
  const nodes = withoutWithheldQuotes(written, around);
  return nodes.flatMap((node, index) => {
    switch (node.type) {
      case 'hardBreak':
        return textRuns('\n');
      case 'citation':
        return citationRuns(node, nodes.slice(0, index), around);
      default:
        return linked(node, textRuns(node.text ?? '', runStyle(node)));
    }
  });
}

/** Word opens what a link of the editor leads to, a page or a mail. */
function linked({ marks = [] }: RichTextNode, runs: ParagraphChild[]): ParagraphChild[] {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return typeof href === 'string' ? [new ExternalHyperlink({ link: href, children: runs })] : runs;
}

function runStyle({ marks = [] }: RichTextNode): RunStyle {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return { bold: has('bold'), italics: has('italic'), ...(has('link') && { style: STYLE.link }) };
}

function citationRuns(
  node: RichTextNode,
  before: RichTextNode[],
  { citations, locale, footnotes }: Surroundings,
): ParagraphChild[] {
  const words = EXCERPT_WORDS[locale];
  const cited = citedBy(node, citations);
  if (!cited) return textRuns(`[${words.unavailable}]`, runStyle(node));
  const isNotes = cited.wording === 'NOTES';
  const source = isNotes ? cited.citation.replace(/\)$/, `, ${words.notesShort})`) : cited.citation;
  const runs = textRuns(source, runStyle(node));
  if (cited.consent !== 'VERBATIM') {
    footnotes.push(paragraph(textRuns(withheldWords(cited, locale))));
    return [...runs, new FootnoteReferenceRun(footnotes.length)];
  }
  if (!isNotes && endsWithQuote(before, cited.quote)) return runs;
  const quote = quoted(cited.quote, cited.wording, locale);
  footnotes.push(paragraph(textRuns(isNotes ? `${quote} (${words.notes})` : quote)));
  return [...runs, new FootnoteReferenceRun(footnotes.length)];
}

/** Whether the words of a line end with a quote, in quotation marks of either language. */
function endsWithQuote(nodes: RichTextNode[], quote: string): boolean {
  const words = nodes.map(({ text = '' }) => text).join('');
  return beforeQuote(words, quote) !== null;
}

/** What stands before a quote that ends some words; null when it does not. */
function beforeQuote(words: string, quote: string): string | null {
  const ended = words.trimEnd();
  const oneLine = quote.replace(/\s+/gu, ' ').trim();
  const found = LOCALES.map((locale) => quoted(oneLine, 'VERBATIM', locale)).find((each) =>
    ended.endsWith(each),
  );
  return found === undefined ? null : ended.slice(0, -found.length);
}

function citedBy({ attrs }: RichTextNode, citations: Surroundings['citations']): CitedExcerpt | undefined {
  return typeof attrs?.excerptId === 'string' ? citations.get(attrs.excerptId) : undefined;
}

function withheldWords({ consent }: CitedExcerpt, locale: Locale): string {
  return withheld(locale, consent === 'PARAPHRASE' ? 'paraphraseOnly' : 'notQuotable');
}

/** In the place of a quote that somebody wrote before its citation, when it may not be quoted any more. */
function withoutWithheldQuotes(nodes: RichTextNode[], { citations, locale }: Surroundings): RichTextNode[] {
  return nodes.map((node, index) => {
    const next = nodes[index + 1];
    const cited = next?.type === 'citation' ? citedBy(next, citations) : undefined;
    if (!cited || cited.consent === 'VERBATIM' || node.text === undefined) return node;
    const before = beforeQuote(node.text, cited.quote);
    return before === null ? node : { ...node, text: `${before}${withheldWords(cited, locale)} ` };
  });
}
