import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { apiDescription } from '@/app/api/v1/api-description';
import { Reference, type OperationGroup } from '@/components/api-reference/reference';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { env } from '@/lib/env';
import { HTTP_METHODS } from '@/lib/http/openapi/openapi-document';
import { pageUser } from '@/lib/http/page';

const HOW = ['howToken', 'howLists', 'howRevision', 'howIds', 'howOffsets', 'howProblems'] as const;

const MARKS = {
  code: (words: ReactNode) => <code className="font-mono text-xs text-ink">{words}</code>,
  link: (words: ReactNode) => (
    <Link href="/profile/tokens" className="text-accent underline">
      {words}
    </Link>
  ),
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('title') };
}

export default async function ApiReferencePage() {
  await pageUser();
  const t = await getTranslations('reference');
  const { origin } = new URL(env().NEXTAUTH_URL);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <a href="/api/v1/openapi.json" className="text-accent underline">
            openapi.json
          </a>
        }
      />
      <PageBody>
        <div className="mx-auto max-w-5xl">
          <section className="max-w-prose pb-6">
            <h2 className="pb-1 text-lg font-semibold">{t('howTitle')}</h2>
            <ul className="list-disc space-y-1 pl-5 text-ink-2">
              {HOW.map((key) => (
                <li key={key}>{t.rich(key, MARKS)}</li>
              ))}
            </ul>
          </section>
          <Reference
            groups={groupsOf((tag) => t(`groupNames.${tag}` as 'groupNames.studies'))}
            origin={origin}
          />
        </div>
      </PageBody>
    </>
  );
}

function groupsOf(labelOf: (tag: string) => string): OperationGroup[] {
  const { tags, paths } = apiDescription();
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    HTTP_METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const {
        operationId: id,
        tags: [tag = ''],
        summary,
      } = operation;
      return [{ id, tag, method, path, summary }];
    }),
  );
  return tags.map(({ name }) => ({
    tag: name,
    label: labelOf(name),
    operations: operations.filter(({ tag }) => tag === name),
  }));
}
