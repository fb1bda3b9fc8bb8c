import { Plus, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { ExcerptCases } from '@/components/workspace/excerpt-cases';
import { ExcerptRow } from '@/components/workspace/excerpt-row';
import { MemoEditor } from '@/components/workspace/memo-editor';
import { paragraphsLabel } from '@/components/workspace/paragraphs-label';
import { Quote } from '@/components/workspace/quote';
import { ThemeChip } from '@/components/workspace/theme-chip';
import { mayChange, useSetting } from '@/components/workspace/workspace-setting';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ExcerptDetailsProps {
  excerpt: ExcerptView;
  themes: ReadonlyMap<string, ThemeView>;
  /** Other excerpts that overlap it. */
  others: readonly ExcerptView[];
  onPick: (excerptId: string) => void;
  onAddTheme: () => void;
  onRemoveTheme: (excerpt: ExcerptView, coding: CodingView) => void;
  onDelete: (excerpt: ExcerptView) => void;
  /** Back to the text. */
  onLeave: () => void;
}

export function ExcerptDetails(props: ExcerptDetailsProps) {
  const { excerpt, themes, others, onPick, onDelete, onLeave } = props;
  const t = useTranslations('workspace.inspector');
  const setting = useSetting();
  const editable = mayChange(setting, excerpt);
  return (
    <div className="flex flex-col gap-3 @xl:grid @xl:grid-cols-2 @xl:items-start @xl:gap-x-6">
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-1.5">
          <h3 className="flex items-baseline justify-between font-semibold">
            {t('excerptTab')}
            <small className="text-xs font-normal text-ink-3">
              {paragraphsLabel(t, setting.paragraphs, excerpt)}
            </small>
          </h3>
          <Quote text={excerpt.quote} />
        </div>
        <ExcerptThemes {...props} editable={editable} />
        <ExcerptFacts excerpt={excerpt} editable={editable} />
      </div>
      <div className="flex flex-col gap-3">
        {editable ? (
          <MemoEditor key={excerpt.id} excerpt={excerpt} onLeave={onLeave} />
        ) : (
          <div>
            <h3 className="mb-1 font-semibold">{t('memo')}</h3>
            <p className="rounded-md bg-sunken px-2.5 py-2 wrap-anywhere whitespace-pre-line">
              {excerpt.memo || t('noMemo')}
            </p>
          </div>
        )}
        {!editable && setting.may.code && (
          <p className="text-xs text-ink-2">{t('notYours', { name: setting.coderName(excerpt.coderId) })}</p>
        )}
        {others.length > 0 && (
          <div>
            <h3 className="mb-1 font-semibold">{t('others')}</h3>
            <ul>
              {others.map((other) => (
                <ExcerptRow key={other.id} excerpt={other} themes={themes} current={false} onPick={onPick} />
              ))}
            </ul>
          </div>
        )}
        {editable && (
          <Button variant="quiet" className="-ml-2 self-start" onClick={() => onDelete(excerpt)}>
            <Trash2 aria-hidden size={14} />
            {t('delete')}
          </Button>
        )}
      </div>
    </div>
  );
}

function ExcerptThemes(props: ExcerptDetailsProps & { editable: boolean }) {
  const { excerpt, themes, editable, onAddTheme, onRemoveTheme } = props;
  const t = useTranslations('workspace.inspector');
  const { themeName } = useSetting();
  return (
    <div className="flex flex-wrap items-center gap-1">
      {excerpt.codings.map((coding) => {
        const theme = themes.get(coding.themeId);
        return (
          <ThemeChip
            key={coding.id}
            name={theme ? themeName(theme) : '…'}
            color={theme?.color ?? 1}
            onRemove={editable ? () => onRemoveTheme(excerpt, coding) : undefined}
          />
        );
      })}
      {excerpt.codings.length === 0 && <span className="text-ink-2">{t('noThemes')}</span>}
      {editable && (
        <button
          type="button"
          aria-label={t('addThemeLong')}
          onClick={onAddTheme}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm border border-dashed border-edge px-1.5 text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <Plus aria-hidden size={12} />
          {t('addTheme')} <Kbd>C</Kbd>
        </button>
      )}
    </div>
  );
}

function ExcerptFacts({ excerpt, editable }: { excerpt: ExcerptView; editable: boolean }) {
  const t = useTranslations('workspace.inspector');
  const format = useFormatter();
  const { coderName } = useSetting();
  const codedAt = excerpt.codings.map(({ createdAt }) => createdAt).sort()[0];
  const date = codedAt ? format.dateTime(new Date(codedAt), { dateStyle: 'medium', timeStyle: 'short' }) : '';
  return (
    <dl className="grid grid-cols-[4.75rem_minmax(0,1fr)] gap-x-2 gap-y-1 [&>dt]:text-ink-3">
      <dt>{t('cases')}</dt>
      <dd>
        <ExcerptCases key={excerpt.id} excerpt={excerpt} editable={editable} />
      </dd>
      {excerpt.speaker !== null && (
        <>
          <dt>{t('speaker')}</dt>
          <dd>{excerpt.speaker}</dd>
        </>
      )}
      <dt>{t('coded')}</dt>
      <dd>{date ? t('codedBy', { name: coderName(excerpt.coderId), date }) : coderName(excerpt.coderId)}</dd>
    </dl>
  );
}
