import type { Operation } from '@/components/workspace/operation';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** The document that was coded, and by whom. */
export interface CodedDocument {
  userId: string;
  slug: string;
  documentId: string;
  /** To be recognised by, when the document is not at hand. */
  title: string;
}

/** A change together with what was seen when it was made, by which a person recognises it days later. */
export interface CodingWrite {
  operation: Operation;
  /** As it was shown; null for a change that carries its excerpt or has none. */
  excerpt: ExcerptView | null;
  themeNames: Record<string, string>;
  /** It takes something back, or does it again: over the work of others it does not go, and nobody is asked. */
  isCareful?: boolean;
}

/** A write as it lies in the browser. */
export interface KeptCoding extends CodedDocument {
  id: string;
  write: CodingWrite;
  /** Whether the server may have received it. */
  tried: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/** A write that the server did not take. It stays until the person has decided. */
export interface Refusal extends CodedDocument {
  id: string;
  write: CodingWrite;
  at: number;
  /** The server's, in the words the person read them in. */
  reason: string | null;
  /** What stands in the place of what was wanted, when somebody else changed it. */
  theirs: ExcerptView | null;
}
