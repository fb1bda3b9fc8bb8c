'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { queryOf } from '@/components/excerpts/filter-query';
import { RecodingEffects } from '@/components/recoding/recoding-effects';
import type { RecodedExcerpts } from '@/components/recoding/recoded-excerpts';
import type { RecodingTheme } from '@/components/recoding/recoding-theme';
import { ThemeOptions } from '@/components/recoding/theme-options';
import { useRecodingPreview } from '@/components/recoding/use-recoding-preview';
import { useUndoRecoding } from '@/components/recoding/use-undo-recoding';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { RecodingPreview } from '@/lib/flows/preview-recoding';

const ACTIONS = ['replace', 'give', 'take'] as const;
export type RecodingAction = (typeof ACTIONS)[number];

interface RecodeDialogProps {
  slug: string;
  which: RecodedExcerpts;
  themes: RecodingTheme[];
  onDone?: () => void;
  onClose: () => void;
}

interface Started {
  recoding: { id: string; moved: number; deleted: number; added: number };
  jobId: string | null;
}

/** What to do with the codings of those excerpts, what that changes, and then the change. */
export default function RecodeDialog({ slug, which, themes, onDone, onClose }: RecodeDialogProps) {
  const t = useTranslations('recoding');
  const common = useTranslations('app');
  const [action, setAction] = useState<RecodingAction>('replace');
  const [fromId, setFromId] = useState((which.by === 'filter' && which.filter.theme) || '');
  const [intoId, setIntoId] = useState('');
  const body = bodyOf(which, action, fromId, intoId);
  const { preview, refusal } = useRecodingPreview(slug, body);
  const onStarted = useStarted(slug, onClose, onDone);
  const { submit, pending, failure, errors } = useSubmit<Started>({
    method: 'POST',
    path: `/studies/${slug}/recodings`,
    onDone: onStarted,
  });
  const mistake = failure ?? errors.intoThemeId ?? errors.filter ?? errors.query ?? refusal;
  const count = preview ? changedBy(preview) : 0;
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? '';
  return (
    <Dialog
      wide
      title={t('title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" disabled={pending || count === 0} onClick={() => void submit(body)}>
            {pending ? t('pending') : count === 0 ? t('confirmNone') : t('confirm', { count })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">
          <Which which={which} />
        </p>
        <div className="flex flex-wrap gap-3">
          <SelectField
            label={t('action')}
            className="w-72"
            value={action}
            onChange={(event) => setAction(event.target.value as RecodingAction)}
          >
            {ACTIONS.map((each) => (
              <option key={each} value={each}>
                {t(each)}
              </option>
            ))}
          </SelectField>
          {action !== 'give' && (
            <SelectField
              label={t('from')}
              className="w-72"
              value={fromId}
              onChange={(event) => setFromId(event.target.value)}
            >
              <ThemeOptions themes={themes} />
            </SelectField>
          )}
          {action !== 'take' && (
            <SelectField
              label={t('into')}
              className="w-72"
              value={intoId}
              onChange={(event) => setIntoId(event.target.value)}
            >
              <ThemeOptions themes={themes} live />
            </SelectField>
          )}
        </div>
        {mistake && (
          <Notice tone="bad" alert>
            {mistake}
          </Notice>
        )}
        {body && !preview && !mistake && <p role="status">{t('loading')}</p>}
        {preview && (
          <RecodingEffects
            slug={slug}
            action={action}
            preview={preview}
            names={{ from: nameOf(fromId), into: nameOf(intoId) }}
          />
        )}
      </div>
    </Dialog>
  );
}

/** Null until every theme is chosen. */
function bodyOf(which: RecodedExcerpts, action: RecodingAction, fromId: string, intoId: string) {
  const fromThemeId = action === 'give' ? null : fromId;
  const intoThemeId = action === 'take' ? null : intoId;
  if (fromThemeId === '' || intoThemeId === '') return null;
  return { ...askedOf(which), fromThemeId, intoThemeId };
}

function askedOf(which: RecodedExcerpts) {
  switch (which.by) {
    case 'filter':
      // as in an address: a flag is a word there
      return { filter: Object.fromEntries(new URLSearchParams(queryOf(which.filter))) };
    case 'query':
      return { query: which.query };
    case 'choice':
      return { excerptIds: which.excerptIds };
  }
}

function Which({ which }: { which: RecodedExcerpts }) {
  const t = useTranslations('recoding');
  if (which.by === 'choice') return t('whichChosen', { count: which.excerptIds.length });
  if (which.by === 'query') return t('whichFound');
  return t(queryOf(which.filter) === '' ? 'whichAll' : 'whichFiltered');
}

const changedBy = ({ moved, doubled, removed, added }: RecodingPreview) => moved + doubled + removed + added;

/** Short work is told, with a way back; for long work one goes where its progress is. */
function useStarted(slug: string, onClose: () => void, onDone?: () => void) {
  const t = useTranslations('recoding');
  const router = useRouter();
  const undo = useUndoRecoding(slug);
  return ({ recoding, jobId }: Started) => {
    onClose();
    if (jobId !== null) {
      router.push(`/studies/${slug}/recodings`);
      return;
    }
    const { id, moved, deleted, added } = recoding;
    toast(t('done', { count: moved + deleted + added }), {
      duration: 15_000,
      action: { label: t('undo'), onClick: () => void undo(id) },
    });
    onDone?.();
    router.refresh();
  };
}
