import { FootnoteReferenceRun, Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx';
import { LOCALES, type Locale } from '@/lib/i18n/locale';
import type { Wording } from './excerpt-row';
import { EXCERPT_WORDS, quoted } from './excerpt-words';
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
  marks?: { type: string }[];
  content?: RichTextNode[];
}

/** What a citation shows of the excerpt it names. */
export interface CitedExcerpt {
  quote: string;
  /** `(Int. 3)` or `(Doc. 2)`. */
  citation: string;
  wording: Wording;
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
 * footnote, unless the words before it are the quote.
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

function inlineRuns(nodes: RichTextNode[] = [], around: Surroundings): ParagraphChild[] {
  return nodes.flatMap((node, index) => {
    switch (node.type) {
      case 'hardBreak':
        return textRuns('\n');
      case 'citation':
        return citationRuns(node, nodes.slice(0, index), around);
      default:
        return textRuns(node.text ?? '', runStyle(node));
    }
  });
}

function runStyle({ marks = [] }: RichTextNode): RunStyle {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return { bold: has('bold'), italics: has('italic') };
}

function citationRuns(
  node: RichTextNode,
  before: RichTextNode[],
  { citations, locale, footnotes }: Surroundings,
): ParagraphChild[] {
  const words = EXCERPT_WORDS[locale];
  const { excerptId } = node.attrs ?? {};
  const cited = typeof excerptId === 'string' ? citations.get(excerptId) : undefined;
  if (!cited) return textRuns(`[${words.unavailable}]`, runStyle(node));
  const isNotes = cited.wording === 'NOTES';
  const source = isNotes ? cited.citation.replace(/\)$/, `, ${words.notesShort})`) : cited.citation;
  const runs = textRuns(source, runStyle(node));
  if (!isNotes && endsWithQuote(before, cited.quote)) return runs;
  const quote = quoted(cited.quote, cited.wording, locale);
  footnotes.push(paragraph(textRuns(isNotes ? `${quote} (${words.notes})` : quote)));
  return [...runs, new FootnoteReferenceRun(footnotes.length)];
}

/** Whether the words of a line end with a quote, in quotation marks of either language. */
function endsWithQuote(nodes: RichTextNode[], quote: string): boolean {
  const words = nodes
    .map(({ text = '' }) => text)
    .join('')
    .trimEnd();
  const oneLine = quote.replace(/\s+/gu, ' ').trim();
  return LOCALES.some((locale) => words.endsWith(quoted(oneLine, 'VERBATIM', locale)));
}
