'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { useSubmit } from '@/components/api/use-submit';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { MergeEffects, type ThemeNames } from '@/components/codebook/merge-effects';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { themeName } from '@/lib/core/coding/theme-name';
import { descendantIds, flattenThemes } from '@/lib/core/coding/theme-tree';
import type { MergePreview } from '@/lib/flows/preview-merge';

interface MergeThemeDialogProps {
  context: CodebookContext;
  themes: CountedTheme[];
  theme: CountedTheme;
  onMerged: (into: CountedTheme) => void;
  onClose: () => void;
}

/** Which theme takes over, what that does, and then the merge. */
export default function MergeThemeDialog({
  context,
  themes,
  theme,
  onMerged,
  onClose,
}: MergeThemeDialogProps) {
  const t = useTranslations('themes.merge');
  const common = useTranslations('app');
  const [intoId, setIntoId] = useState('');
  const { preview, refusal } = useMergePreview(context.slug, theme.id, intoId);
  const into = themes.find(({ id }) => id === intoId);
  const nameOf = (one: ThemeNames) => themeName(one, context.locale, context.language);
  const { submit, pending, failure, errors } = useSubmit({
    method: 'POST',
    path: `/studies/${context.slug}/themes/${theme.id}/merge`,
    onDone: () => into && onMerged(into),
  });
  const mistake = failure ?? errors.into ?? refusal;
  return (
    <Dialog
      wide
      title={t('title', { name: nameOf(theme) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            variant="primary"
            disabled={pending || !preview}
            onClick={() => void submit({ into: intoId })}
          >
            {pending ? t('pending') : t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{t('intro')}</p>
        <SelectField
          label={t('into')}
          className="max-w-md"
          value={intoId}
          onChange={(event) => setIntoId(event.target.value)}
        >
          <option value="">{t('choose')}</option>
          <TargetOptions context={context} themes={themes} theme={theme} />
        </SelectField>
        {mistake && (
          <Notice tone="bad" alert>
            {mistake}
          </Notice>
        )}
        {into && preview && (
          <MergeEffects slug={context.slug} from={theme} into={into} preview={preview} nameOf={nameOf} />
        )}
        {into && !preview && !mistake && <p role="status">{t('loading')}</p>}
      </div>
    </Dialog>
  );
}

/** Every theme in use but those below it, indented by depth. */
function TargetOptions({
  context,
  themes,
  theme,
}: Pick<MergeThemeDialogProps, 'context' | 'themes' | 'theme'>) {
  const below = descendantIds(themes, theme.id);
  return flattenThemes(themes)
    .filter((node) => node.theme.archivedAt === null && !below.has(node.theme.id))
    .map((node) => (
      <option key={node.theme.id} value={node.theme.id}>
        {'\u2003'.repeat(node.depth) + themeName(node.theme, context.locale, context.language)}
      </option>
    ));
}

interface Asked {
  intoId: string;
  preview: MergePreview | null;
  refusal: string | null;
}

function useMergePreview(slug: string, themeId: string, intoId: string) {
  const common = useTranslations('app');
  const [asked, setAsked] = useState<Asked | null>(null);
  const unreachable = common('unreachable');
  useEffect(() => {
    if (intoId === '') return;
    const stop = new AbortController();
    const path = `/studies/${slug}/themes/${themeId}/merge/preview`;
    callApi<MergePreview>('POST', path, { into: intoId }, { signal: stop.signal }).then(
      (preview) => setAsked({ intoId, preview, refusal: null }),
      (error: unknown) => {
        if (error instanceof ApiProblem)
          setAsked({ intoId, preview: null, refusal: error.body.detail ?? unreachable });
      },
    );
    return () => stop.abort();
  }, [slug, themeId, intoId, unreachable]);
  const answered = asked?.intoId === intoId ? asked : null;
  return { preview: answered?.preview ?? null, refusal: answered?.refusal ?? null };
}
