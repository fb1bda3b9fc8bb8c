import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ApiProblem } from '@/components/api/call-api';
import type { ProposalsPanelProps } from '@/components/proposals/proposals-panel';
import { useProposals, type SimilarParagraph } from '@/components/proposals/use-proposals';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { Notice } from '@/components/ui/notice';
import { proposedThemes, type ProposedTheme } from '@/lib/core/proposals/proposed-themes';
import { firstWords } from '@/lib/core/text/first-words';

/** Words of a paragraph that are shown: enough to know what it speaks of. */
const WORDS_SHOWN = 40;

export function ProposalsContent(props: ProposalsPanelProps) {
  const { themeIds, themes } = props;
  const t = useTranslations('proposals');
  const common = useTranslations('app');
  const { data, error, refetch, isPending } = useProposals(props);
  if (isPending)
    return (
      <p role="status" className="py-2 text-ink-2">
        {t('looking')}
      </p>
    );
  if (error)
    return (
      <Notice tone="bad" alert>
        {t('failed', { reason: (error instanceof ApiProblem && error.body.detail) || common('unreachable') })}{' '}
        <Button variant="quiet" onClick={() => void refetch()}>
          {t('again')}
        </Button>
      </Notice>
    );
  const applicable = new Set(
    [...themes.values()].filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id),
  );
  const proposed = proposedThemes({
    present: themeIds,
    together: data.together,
    similar: data.similar.map((paragraph) => paragraph.themeIds),
    applicable,
  });
  return (
    <div className="flex flex-col gap-3 pt-1">
      <p className="text-xs text-ink-2">{t('hint')}</p>
      <section className="flex flex-col gap-1">
        <h4 className="font-medium">{t('themes')}</h4>
        {proposed.length === 0 && <p className="text-ink-2">{t('noThemes')}</p>}
        <ul className="-mx-1.5">
          {proposed.map((proposal) => (
            <ThemeProposal key={proposal.themeId} {...props} proposal={proposal} />
          ))}
        </ul>
      </section>
      <section className="flex flex-col gap-1">
        <h4 className="font-medium">{t('paragraphs')}</h4>
        {data.similar.length === 0 && <p className="text-ink-2">{t('noParagraphs')}</p>}
        <ul className="flex flex-col gap-2">
          {data.similar.map((paragraph) => (
            <SimilarItem
              key={`${paragraph.documentId} ${paragraph.start}`}
              {...props}
              paragraph={paragraph}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function ThemeProposal({ proposal, ...props }: ProposalsPanelProps & { proposal: ProposedTheme }) {
  const t = useTranslations('proposals');
  const theme = props.themes.get(proposal.themeId);
  if (!theme) return null;
  const name = props.themeName(theme);
  const reason = [
    proposal.together && t('together', { together: proposal.together.together, of: proposal.together.of }),
    proposal.similar > 0 && t('inSimilar', { count: proposal.similar }),
  ]
    .filter(Boolean)
    .join(', ');
  const { onApply } = props;
  return (
    <li>
      <button
        type="button"
        disabled={!onApply}
        aria-label={t('applyTheme', { theme: name, reason })}
        onClick={() => onApply?.(theme.id)}
        className="flex min-h-7 w-full items-baseline gap-2 rounded-md px-1.5 py-0.5 text-left enabled:hover:bg-sunken"
      >
        <ColorDot color={theme.color} />
        <span className="min-w-0 flex-1">
          {name}
          <span className="block text-xs text-ink-2">{reason}</span>
        </span>
      </button>
    </li>
  );
}

function SimilarItem({ paragraph, ...props }: ProposalsPanelProps & { paragraph: SimilarParagraph }) {
  const t = useTranslations('proposals');
  const { documentId, documentTitle, citation, start, end, speaker, text, themeIds, wording } = paragraph;
  const names = themeIds.flatMap((id) => {
    const theme = props.themes.get(id);
    return theme ? [{ id, color: theme.color, name: props.themeName(theme) }] : [];
  });
  const words = firstWords(text, WORDS_SHOWN);
  return (
    <li className="flex flex-col gap-0.5 border-b border-line pb-2 last:border-0">
      <p className="flex items-baseline justify-between gap-2 text-xs text-ink-2">
        <span className="min-w-0 truncate">
          {citation} · {documentTitle}
          {speaker !== null && ` · ${speaker}`}
        </span>
        <Link
          href={`/studies/${props.slug}/documents/${documentId}?at=${start}-${end}`}
          aria-label={`${t('open')}: ${citation}, ${firstWords(text, 6)}`}
          className="shrink-0 text-accent underline underline-offset-2"
        >
          {t('open')}
        </Link>
      </p>
      <p className="font-serif leading-normal wrap-anywhere">{wording === 'NOTES' ? words : `«${words}»`}</p>
      <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-2">
        {names.length === 0 && t('notCoded')}
        {names.map(({ id, color, name }) => (
          <span key={id} className="inline-flex items-center gap-1.5">
            <ColorDot color={color} />
            {name}
          </span>
        ))}
      </p>
    </li>
  );
}
