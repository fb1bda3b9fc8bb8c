import type { ChangePart } from '@/lib/core/text/readable-changes';

/** A text with what was added underlined and what was removed struck out: never by colour alone. */
export function MarkedWords({ parts }: { parts: readonly ChangePart[] }) {
  return parts.map(({ kind, text }, i) => {
    if (kind === 'same') return <span key={i}>{text}</span>;
    if (kind === 'added')
      return (
        <ins key={i} className="rounded-xs bg-good/15 text-good decoration-2 underline-offset-3">
          {text}
        </ins>
      );
    return (
      <del key={i} className="mr-0.5 rounded-xs bg-bad/12 text-bad">
        {text}
      </del>
    );
  });
}
