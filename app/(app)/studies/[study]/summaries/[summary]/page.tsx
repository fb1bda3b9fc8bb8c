import type { Metadata } from 'next';
import { AuthorList } from '@/components/summaries/author-list';
import { CommentSection } from '@/components/summaries/comment-section';
import { DeciderNotice } from '@/components/summaries/decider-notice';
import { ReadingHeader } from '@/components/summaries/reading-header';
import { SummaryPaper } from '@/components/summaries/summary-paper';
import { VersionHistory } from '@/components/summaries/version-history';
import { VersionNotice } from '@/components/summaries/version-notice';
import { getCase } from '@/lib/domain/cases/get-case';
import { getSummary } from '@/lib/domain/summaries/get-summary';
import { getVersion } from '@/lib/domain/summaries/get-version';
import { listComments } from '@/lib/domain/summaries/list-comments';
import { listVersions } from '@/lib/domain/summaries/list-versions';
import { previewSummaryFile } from '@/lib/domain/summaries/preview-summary-file';
import { versionQuery } from '@/lib/domain/summaries/schema';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; summary: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { study, summary: id } = await params;
  const access = await pageStudy(study);
  return { title: (await orElsewhere(() => getSummary(access, pageId(id)))).title };
}

export default async function SummaryPage({ params, searchParams }: Props) {
  const { study, summary: id } = await params;
  const access = await pageStudy(study);
  const asked = versionQuery.shape.version.safeParse((await searchParams).version).data ?? 0;
  const { summary, each, versions, comments, old, leaving } = await orElsewhere(async () => {
    const summary = await getSummary(access, pageId(id));
    const [each, versions, comments] = await Promise.all([
      getCase(access, summary.caseId),
      listVersions(access, id),
      listComments(access, id),
    ]);
    // The version that stands is read as the current text, with what one may do with it.
    const isOld = asked > 0 && (summary.state === 'DRAFT' || asked !== summary.version?.number);
    const old = isOld ? await getVersion(access, id, { number: asked }) : null;
    const { withheld, smallGroups } = await previewSummaryFile(access, id, old?.number);
    // Which words are withheld stays here: the page needs only their sources.
    const leaving = { withheld: withheld.map(({ citation }) => ({ citation })), smallGroups };
    return { summary, each, versions, comments, old, leaving };
  });
  const base = `/studies/${access.slug}`;
  const href = `${base}/summaries/${summary.id}`;
  const standing = summary.state === 'DRAFT' ? null : (summary.version?.number ?? null);
  return (
    <>
      <ReadingHeader
        study={access.slug}
        summary={summary}
        old={old}
        mayExport={access.abilities.has('summaries:export')}
        leaving={leaving}
      />
      <div className="grid min-h-0 flex-1 overflow-auto lg:grid-cols-[minmax(0,1fr)_20rem] lg:overflow-hidden">
        <SummaryPaper
          study={access.slug}
          text={old ?? summary}
          case={each}
          mayWrite={old === null && summary.allowed.includes('EDIT')}
        >
          <VersionNotice href={href} old={old} state={summary.state} versions={versions} />
          {old === null && (
            <DeciderNotice
              state={summary.state}
              deciders={summary.deciders}
              ownWork={summary.contributed && access.abilities.has('summaries:decide')}
              teamHref={access.abilities.has('members:manage') ? `${base}/team` : null}
            />
          )}
        </SummaryPaper>
        <aside className="flex flex-col gap-5 border-line bg-paper px-3.5 py-4 max-lg:border-t lg:overflow-y-auto lg:border-l">
          <CommentSection
            path={href}
            comments={comments}
            mayComment={access.abilities.has('summaries:comment')}
          />
          <VersionHistory
            href={href}
            versions={versions}
            underReview={summary.state === 'SUBMITTED' ? standing : null}
            reading={old?.number ?? standing}
          />
          <AuthorList authors={summary.authors} />
        </aside>
      </div>
    </>
  );
}
