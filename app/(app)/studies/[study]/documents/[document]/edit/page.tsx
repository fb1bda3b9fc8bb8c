import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CorrectionLoader } from '@/components/correction/correction-loader';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; document: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correction'))('title') };
}

export default async function CorrectionPage({ params }: Props) {
  const { study, document: id } = await params;
  const access = await pageStudy(study, 'materials:write');
  const { title, citation, version } = await orElsewhere(() => requireDocument(access, pageId(id)));
  return (
    <CorrectionLoader
      slug={access.slug}
      language={access.language}
      document={{ id, title, citation }}
      version={{ id: version.id, number: version.number, sha256: version.sha256 }}
    />
  );
}
