/** The parts of mammoth's document model that carry text (mammoth 1.13, lib/documents.js). */
export interface DocxNode {
  type: string;
  value?: string;
  children?: DocxNode[];
  checked?: boolean;
  noteType?: string;
  noteId?: string;
  /** Of the document node alone. */
  notes?: { resolve: (reference: DocxNode) => { body: DocxNode[] } | null };
}

/** The notes called so far, in the order of their first call. */
type NoteCalls = Map<string, { number: number; call: DocxNode }>;

/**
 * The words of a document model: one line a paragraph, cells joined by tabs, notes at the end as `[1] …` with the same
 * mark where they are called.
 */
export function docxModelText(document: DocxNode): { text: string; hasNotes: boolean } {
  const calls: NoteCalls = new Map();
  const body = blockLines(document.children ?? [], calls).join('\n');
  const notes: string[] = [];
  // A note may call a further note: the map then grows while it is read.
  for (const { number, call } of calls.values()) {
    const note = document.notes?.resolve(call);
    const words = note ? blockLines(note.body, calls).join('\n').trim() : '';
    notes.push(`[${String(number)}] ${words}`);
  }
  return { text: notes.length > 0 ? `${body}\n\n${notes.join('\n')}` : body, hasNotes: notes.length > 0 };
}

function blockLines(blocks: DocxNode[], calls: NoteCalls): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'table') return [inlineText(block, calls)];
    return (block.children ?? []).map((row) => rowText(row, calls));
  });
}

/** A cell of several paragraphs keeps them as lines. */
function rowText(row: DocxNode, calls: NoteCalls): string {
  return (row.children ?? []).map((cell) => blockLines(cell.children ?? [], calls).join('\n')).join('\t');
}

function inlineText(node: DocxNode, calls: NoteCalls): string {
  switch (node.type) {
    case 'text':
      // In Word a line end inside `w:t` is a space; real line breaks are elements.
      return (node.value ?? '').replace(/\r\n|[\r\n]/g, ' ');
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked ? '☒' : '☐';
    case 'noteReference':
      return `[${String(noteNumber(node, calls))}]`;
    default:
      return (node.children ?? []).map((child) => inlineText(child, calls)).join('');
  }
}

/** A second call of one note keeps the number of the first. */
function noteNumber(call: DocxNode, calls: NoteCalls): number {
  const key = `${call.noteType ?? ''} ${call.noteId ?? ''}`;
  const number = calls.get(key)?.number ?? calls.size + 1;
  calls.set(key, { number, call });
  return number;
}
