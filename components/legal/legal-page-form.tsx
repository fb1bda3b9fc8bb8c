'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { Button, LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { LEGAL_SLUGS } from '@/lib/core/legal/legal-page';
import type { LegalPageView } from '@/lib/domain/legal-pages/get-legal-page';

// Only who looks at the preview loads what reads Markdown.
const LegalText = dynamic(async () => (await import('@/components/legal/legal-text')).LegalText);

interface LegalPageFormProps {
  page: LegalPageView;
  onUnsaved: (unsaved: boolean) => void;
  onSaved: (page: LegalPageView) => void;
}

export function LegalPageForm({ page, onUnsaved, onSaved }: LegalPageFormProps) {
  const t = useTranslations('legal.editor');
  const common = useTranslations('app');
  const [text, setText] = useState(page.text);
  const [isPreview, setPreview] = useState(false);
  const [isResetting, setResetting] = useState(false);
  const { submit, pending, errors, failure, conflict } = useSubmit<LegalPageView>({
    method: 'PUT',
    path: '/legal-pages',
    onDone: (saved) => {
      take(saved);
      toast.success(common('saved'));
    },
  });
  const theirs = conflict as LegalPageView | undefined;
  const isUnsaved = text !== page.text;
  const blanks = text.match(/\[[^\]]+\](?!\()/g)?.length ?? 0;
  useUnsavedGuard(isUnsaved, t('unsaved'));

  function change(next: string): void {
    setText(next);
    onUnsaved(next !== page.text);
  }

  function take(saved: LegalPageView): void {
    setResetting(false);
    setText(saved.text);
    onUnsaved(false);
    onSaved(saved);
  }

  const { kind, locale } = page;
  const save = (wanted: string | null, revision = page.revision) =>
    submit({ kind, locale, text: wanted, revision });

  return (
    <form
      method="post"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save(text);
      }}
    >
      {theirs && theirs.revision !== page.revision && (
        <ConflictNotice
          rows={[{ label: t('text'), mine: text, theirs: theirs.text }]}
          onKeepMine={() => void save(text, theirs.revision)}
          onTakeTheirs={() => take(theirs)}
        />
      )}
      {failure && !theirs && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <p className="text-ink-2">
        {t(page.revision === 0 ? 'default' : 'own')} {blanks > 0 && t('placeholders', { count: blanks })}
      </p>
      {isPreview ? (
        <div lang={locale} className="rounded-md border border-line bg-surface p-4">
          <LegalText text={text} />
        </div>
      ) : (
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          error={errors.text}
          lang={locale}
          rows={22}
          maxLength={60_000}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={pending || !isUnsaved}>
          {pending ? common('saving') : common('save')}
        </Button>
        <Button aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          {isPreview ? t('write') : t('preview')}
        </Button>
        <LinkButton href={`/legal/${LEGAL_SLUGS[kind]}`} variant="quiet">
          {t('open')}
        </LinkButton>
        {page.revision > 0 && (
          <Button variant="quiet" onClick={() => setResetting(true)}>
            {t('reset')}
          </Button>
        )}
      </div>
      {isResetting && (
        <ConfirmDialog
          title={t('resetTitle')}
          confirm={t('reset')}
          danger
          pending={pending}
          onConfirm={() => void save(null)}
          onClose={() => setResetting(false)}
        >
          {t('resetText')}
        </ConfirmDialog>
      )}
    </form>
  );
}
