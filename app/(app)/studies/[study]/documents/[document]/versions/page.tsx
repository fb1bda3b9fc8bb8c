import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { RestoreButton } from '@/components/versions/restore-button';
import { VersionChanges } from '@/components/versions/version-changes';
import { VersionList } from '@/components/versions/version-list';
import { VersionReader } from '@/components/versions/version-reader';
import { ShownVersion } from '@/components/versions/shown-version';
import type { StudyAccess } from '@/lib/access/door';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { listChanges } from '@/lib/domain/documents/list-changes';
import { listVersions, type VersionView } from '@/lib/domain/documents/list-versions';
import { requireReadableVersion } from '@/lib/domain/documents/require-readable-version';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; document: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('versions'))('title') };
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const { study, document: given } = await params;
  const access = await pageStudy(study);
  const id = pageId(given);
  const [t, query, document, versions] = await orElsewhere(() =>
    Promise.all([
      getTranslations('versions'),
      searchParams,
      requireDocument(access, id),
      listVersions(access, id),
    ]),
  );
  const [current] = versions;
  if (!current) throw new Error('a document without version');
  const shown = versions.find(({ number }) => String(number) === query.version) ?? current;
  const from = versions.find(({ number }) => String(number) === query.from) ?? beforeOf(versions, shown);
  const show = query.show === 'text' || !from ? 'text' : 'changes';
  const href = `/studies/${access.slug}/documents/${id}`;
  const mayRestore =
    access.abilities.has('materials:write') && shown.id !== current.id && shown.sha256 !== null;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={`${document.citation} · ${document.title}`}
        actions={<LinkButton href={href}>{t('backToText')}</LinkButton>}
      />
      <PageBody>
        <div className="mx-auto grid max-w-6xl gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <ShownVersion
            href={`${href}/versions`}
            versions={versions}
            shown={shown}
            from={from}
            show={show}
            actions={
              mayRestore && (
                <RestoreButton
                  slug={access.slug}
                  documentId={id}
                  version={{ id: shown.id, number: shown.number }}
                  currentId={current.id}
                />
              )
            }
          >
            {show === 'text' ? await readText(access, id, shown) : await readChanges(access, id, from, shown)}
          </ShownVersion>
          <VersionList href={`${href}/versions`} versions={versions} shown={shown} />
        </div>
      </PageBody>
    </>
  );
}

/** The one that it followed. */
function beforeOf(versions: readonly VersionView[], { number }: VersionView): VersionView | null {
  return versions.find((version) => version.number < number) ?? null;
}

async function readText(access: StudyAccess, documentId: string, shown: VersionView) {
  if (shown.sha256 === null) return null;
  const { text } = await requireReadableVersion(access, documentId, shown.id);
  return <VersionReader text={text} />;
}

async function readChanges(
  access: StudyAccess,
  documentId: string,
  from: VersionView | null,
  shown: VersionView,
) {
  if (!from || from.sha256 === null || shown.sha256 === null) return null;
  const changes = await listChanges(access, documentId, { from: from.id, to: shown.id });
  return <VersionChanges changes={changes} />;
}
