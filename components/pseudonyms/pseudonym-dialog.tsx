'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PSEUDONYM_KINDS, type PseudonymKind } from '@/lib/core/pseudonyms/pseudonym-kinds';
import type { PseudonymView } from '@/lib/domain/pseudonyms/pseudonym-view';

interface PseudonymDialogProps {
  path: string;
  /** Null for a new one. */
  entry: PseudonymView | null;
  onClose: () => void;
}

/** An entry of the study's list. */
export function PseudonymDialog({ path, entry, onClose }: PseudonymDialogProps) {
  const t = useTranslations('pseudonyms');
  const common = useTranslations('app');
  const router = useRouter();
  const form = useId();
  const [kind, setKind] = useState<PseudonymKind>(entry?.kind ?? 'PERSON');
  const [original, setOriginal] = useState(entry?.original ?? '');
  const [variants, setVariants] = useState(entry?.variants.join('\n') ?? '');
  const [replacement, setReplacement] = useState(entry?.replacement ?? '');
  const { submit, pending, errors, failure } = useSubmit<PseudonymView>({
    method: entry ? 'PATCH' : 'POST',
    path: entry ? `${path}/${entry.id}` : path,
    onDone: () => {
      toast.success(t('list.saved'));
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      title={entry ? t('list.editTitle', { name: entry.original }) : t('list.new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" disabled={pending}>
            {common('save')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const written = variants.split('\n').filter((line) => line.trim() !== '');
          void submit({ kind, original, variants: written, replacement });
        }}
      >
        {failure !== null && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        {entry && <p className="text-ink-2">{t('list.changeHint')}</p>}
        <SelectField
          label={t('kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as PseudonymKind)}
        >
          {PSEUDONYM_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`kinds.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('list.original')}
          required
          maxLength={300}
          error={errors.original}
          value={original}
          onChange={(event) => setOriginal(event.target.value)}
        />
        <TextArea
          label={t('list.variants')}
          hint={t('list.variantsHint')}
          error={Object.entries(errors).find(([field]) => field.startsWith('variants'))?.[1]}
          value={variants}
          onChange={(event) => setVariants(event.target.value)}
        />
        <TextField
          label={t('replacement')}
          required
          maxLength={200}
          error={errors.replacement}
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
