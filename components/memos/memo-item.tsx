'use client';

import { ArrowUpRight, PenLine, Trash2 } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { EditMemo } from '@/components/memos/edit-memo';
import { mayChangeMemo, memoHref, type MemoContext } from '@/components/memos/memo-context';
import { MemoText } from '@/components/memos/memo-text';
import { Button } from '@/components/ui/button';
import { themeName } from '@/lib/core/coding/theme-name';
import type { MemoView } from '@/lib/domain/memos/memo-view';

interface MemoItemProps {
  context: MemoContext;
  memo: MemoView;
  /** Whether it says what it is about: not beside that. */
  withAbout: boolean;
  onChanged: (memo: MemoView) => void;
  onDelete: (memo: MemoView) => void;
}

/** A memo, read and changed in its place. */
export function MemoItem({ context, memo, withAbout, onChanged, onDelete }: MemoItemProps) {
  const t = useTranslations('memos');
  const common = useTranslations('app');
  const [editing, setEditing] = useState(false);
  const mayChange = mayChangeMemo(context, memo);
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-surface px-3.5 py-3">
      {withAbout && <About context={context} memo={memo} />}
      {memo.quote !== null && <Quote memo={memo} quote={memo.quote} />}
      {editing ? (
        <EditMemo
          slug={context.slug}
          memo={memo}
          onSaved={(saved) => {
            setEditing(false);
            onChanged(saved);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          {memo.title && <p className="font-semibold">{memo.title}</p>}
          <div className="max-w-[75ch]">
            <MemoText content={memo.content} />
          </div>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Written memo={memo} />
            {mayChange && (
              <Button
                variant="quiet"
                className="ml-auto"
                aria-label={t('editNamed', { name: nameOf(memo) })}
                onClick={() => setEditing(true)}
              >
                <PenLine aria-hidden size={14} />
                {common('edit')}
              </Button>
            )}
            {mayChange && memo.kind !== 'EXCERPT' && (
              <Button
                variant="quiet"
                aria-label={t('deleteNamed', { name: nameOf(memo) })}
                onClick={() => onDelete(memo)}
              >
                <Trash2 aria-hidden size={14} />
                {common('delete')}
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  );
}

/** Its title, else how it begins. */
function nameOf({ title, text }: MemoView): string {
  const opening = text.split('\n')[0] ?? '';
  return title || (opening.length > 60 ? `${opening.slice(0, 59)}…` : opening);
}

function Written({ memo: { author, createdAt, updatedAt } }: { memo: MemoView }) {
  const t = useTranslations('memos');
  const format = useFormatter();
  const date = format.dateTime(new Date(updatedAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <p className="text-xs text-ink-2">
      {t(updatedAt === createdAt ? 'written' : 'changed', { name: author.name, date })}
    </p>
  );
}

function Quote({ memo, quote }: { memo: MemoView; quote: string }) {
  const t = useTranslations('excerpts');
  const words = memo.document?.wording === 'VERBATIM' ? t('quoted', { quote }) : quote;
  return (
    <blockquote className="line-clamp-3 border-l-2 border-line pl-3 font-serif text-ink-2">
      {words}
    </blockquote>
  );
}

function About({ context, memo }: { context: MemoContext; memo: MemoView }) {
  const t = useTranslations('memos');
  const locale = useLocale();
  const { document, theme, case: about } = memo;
  const names = [
    document && `${document.citation} ${document.title}`,
    about && `${about.code} ${about.title}`,
    theme && themeName(theme, locale, context.language),
  ].filter(Boolean);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
      <span className="rounded-sm bg-sunken px-1.5 text-xs font-medium">{t(`kind.${memo.kind}`)}</span>
      <Link
        href={memoHref(context.slug, memo)}
        className="inline-flex items-center gap-1 font-medium wrap-anywhere text-accent hover:underline"
      >
        {names.length > 0 ? names.join(' × ') : t('wholeStudy')}
        <ArrowUpRight aria-hidden size={14} className="shrink-0" />
      </Link>
    </p>
  );
}
