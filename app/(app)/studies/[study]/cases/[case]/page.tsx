import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CaseActions } from '@/components/cases/case-actions';
import { CaseScope } from '@/components/cases/case-scope';
import { CaseSources } from '@/components/cases/case-sources';
import { ThemeWeights } from '@/components/cases/theme-weights';
import { UnassignedNotice } from '@/components/cases/unassigned-notice';
import { MemoPanel } from '@/components/memos/memo-panel';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { countUnassigned } from '@/lib/domain/cases/count-unassigned';
import { getCase } from '@/lib/domain/cases/get-case';
import { getCaseMaterials } from '@/lib/domain/cases/get-case-materials';
import { weighThemes } from '@/lib/domain/cases/weigh-themes';
import { listMembers } from '@/lib/domain/members/list-members';
import { memoContextOf } from '@/lib/http/memo-context';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; case: string }>;
}

async function load({ params }: Props) {
  const { study, case: id } = await params;
  const access = await pageStudy(study);
  return { access, value: await orElsewhere(() => getCase(access, pageId(id))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { value } = await load(props);
  return { title: `${value.code} ${value.title}` };
}

export default async function CasePage(props: Props) {
  const { access, value } = await load(props);
  const { slug, abilities } = access;
  const [t, locale, materials, weights, members, unassigned] = await Promise.all([
    getTranslations('cases'),
    getLocale(),
    getCaseMaterials(access, value.id),
    weighThemes(access, value.id),
    listMembers(access),
    countUnassigned(access),
  ]);
  const lead = members.find(({ userId }) => userId === value.leadId);
  const leads = members
    .filter(({ removed, userId }) => !removed || userId === value.leadId)
    .map(({ userId, name }) => ({ id: userId, name }));
  return (
    <>
      <PageHeader
        title={`${value.code} ${value.title}`}
        actions={
          <>
            <LinkButton href={`/studies/${slug}/summaries?case=${value.id}`}>{t('summary')}</LinkButton>
            {abilities.has('cases:write') && <CaseActions slug={slug} value={value} leads={leads} />}
          </>
        }
      />
      <PageBody>
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <section className="flex min-w-0 flex-col gap-2">
            <h2 className="text-lg font-semibold">{t('themes')}</h2>
            {weights.length === 0 ? (
              <p className="text-ink-2">{t('noThemes')}</p>
            ) : (
              <>
                <p className="text-ink-2">{t('themesHint')}</p>
                <ThemeWeights
                  slug={slug}
                  caseId={value.id}
                  weights={weights.map(({ theme, depth, count }) => ({
                    id: theme.id,
                    color: theme.color,
                    name: themeName(theme, locale, access.language),
                    depth,
                    count,
                  }))}
                />
              </>
            )}
            <div className="pt-3">
              <UnassignedNotice slug={slug} count={unassigned} />
            </div>
            <div className="pt-4">
              <MemoPanel context={memoContextOf(access)} about={{ target: 'CASE', caseId: value.id }} />
            </div>
          </section>
          <div className="flex flex-col gap-6 lg:order-last">
            <CaseScope
              value={value}
              lead={lead && (lead.removed ? t('removed', { name: lead.name }) : lead.name)}
            />
            <CaseSources slug={slug} materials={materials} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
