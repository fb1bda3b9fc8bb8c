import { useFormatter, useTranslations } from 'next-intl';
import { CommentForm } from '@/components/summaries/comment-form';
import { ResolveButton } from '@/components/summaries/resolve-button';
import { Avatar } from '@/components/ui/avatar';
import type { CommentView } from '@/lib/domain/summaries/list-comments';

interface CommentSectionProps {
  /** Of the summary, below the API's base. */
  path: string;
  comments: CommentView[];
  mayComment: boolean;
}

/** Remarks on the text as a whole; the settled ones are folded away. */
export function CommentSection({ path, comments, mayComment }: CommentSectionProps) {
  const t = useTranslations('summaries');
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <section aria-labelledby="comments" className="flex flex-col gap-2.5">
      <div className="flex items-baseline justify-between">
        <h2 id="comments" className="font-semibold">
          {t('comments')}
        </h2>
        {comments.length > 0 && (
          <span className="text-xs text-ink-3">{t('openComments', { count: open.length })}</span>
        )}
      </div>
      {comments.length === 0 && <p className="text-ink-2">{t('noComments')}</p>}
      <CommentCards path={path} comments={open} mayComment={mayComment} />
      {resolved.length > 0 && (
        <details>
          <summary className="text-ink-2">{t('resolvedComments', { count: resolved.length })}</summary>
          <div className="pt-2.5">
            <CommentCards path={path} comments={resolved} mayComment={mayComment} />
          </div>
        </details>
      )}
      {mayComment && <CommentForm path={path} />}
    </section>
  );
}

function CommentCards({ path, comments, mayComment }: CommentSectionProps) {
  const format = useFormatter();
  if (comments.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2.5">
      {comments.map(({ id, text, author, createdAt, resolvedAt }) => (
        <li key={id} className="rounded-md border border-line bg-surface px-3 py-2.5">
          <div className="flex items-center gap-2">
            <Avatar id={author.userId} name={author.name} />
            <span className="font-semibold">{author.name}</span>
            <time dateTime={createdAt.toISOString()} className="text-xs text-ink-3">
              {format.dateTime(createdAt, { dateStyle: 'medium' })}
            </time>
          </div>
          <p className="py-1.5 whitespace-pre-line">{text}</p>
          {mayComment && <ResolveButton path={`${path}/comments/${id}`} resolved={resolvedAt !== null} />}
        </li>
      ))}
    </ul>
  );
}
