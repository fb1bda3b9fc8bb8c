import { Star, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { ProposalsPanel } from '@/components/proposals/proposals-panel';
import { Button } from '@/components/ui/button';
import { waitsForPerson } from '@/components/workspace/coding-views';
import { ExcerptCases } from '@/components/workspace/excerpt-cases';
import { ExcerptMemo } from '@/components/workspace/excerpt-memo';
import { ExcerptRow } from '@/components/workspace/excerpt-row';
import { ExcerptThemes } from '@/components/workspace/excerpt-themes';
import { MarkButtons } from '@/components/workspace/mark-buttons';
import { paragraphsLabel } from '@/components/workspace/paragraphs-label';
import { Quote } from '@/components/workspace/quote';
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
  /** To this excerpt. */
  onApplyTheme: (themeId: string) => void;
  onRemoveTheme: (excerpt: ExcerptView, coding: CodingView) => void;
  onRecode: (coding: CodingView) => void;
  onWeight: (excerpt: ExcerptView, coding: CodingView, weight: number | null) => void;
  /** All of the document, in the order of the text. */
  excerpts: readonly ExcerptView[];
  onKey: (excerpt: ExcerptView) => void;
  onSplit: () => void;
  onJoin: (excerpt: ExcerptView, other: ExcerptView) => void;
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
          <Touched excerpt={excerpt} />
        </div>
        {!editable && excerpt.isKey && (
          <p className="inline-flex items-center gap-1.5 font-medium">
            <Star aria-hidden size={14} fill="currentColor" />
            {t('keyQuote')}
          </p>
        )}
        <ExcerptThemes {...props} editable={editable} />
        {editable && <MarkButtons {...props} />}
        <ExcerptFacts excerpt={excerpt} editable={editable} />
      </div>
      <div className="flex flex-col gap-3">
        <ExcerptMemo key={excerpt.id} excerpt={excerpt} editable={editable} onLeave={onLeave} />
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
        <ExcerptProposals {...props} editable={editable} />
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

function ExcerptProposals({
  excerpt,
  themes,
  editable,
  onApplyTheme,
}: ExcerptDetailsProps & { editable: boolean }) {
  const { slug, documentId, themeName } = useSetting();
  const { start, end, codings } = excerpt;
  return (
    <ProposalsPanel
      key={excerpt.id}
      {...{ slug, documentId, start, end, themes, themeName }}
      themeIds={codings.map(({ themeId }) => themeId)}
      onApply={editable ? onApplyTheme : undefined}
    />
  );
}

/** The quote is not, or not wholly, in the text any more. */
function Touched({ excerpt }: { excerpt: ExcerptView }) {
  const t = useTranslations('workspace.inspector');
  const { slug, documentId } = useSetting();
  if (!waitsForPerson(excerpt)) return null;
  return (
    <p className="rounded-md border border-warn px-2.5 py-2">
      {t(excerpt.state === 'LOST' ? 'touchedText.LOST' : 'touchedText.CHANGED')}{' '}
      <Link
        href={`/studies/${slug}/documents/${documentId}/waiting`}
        className="font-medium text-accent underline underline-offset-2"
      >
        {t('toWaiting')}
      </Link>
    </p>
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
