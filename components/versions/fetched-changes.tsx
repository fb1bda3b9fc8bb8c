import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { callApi } from '@/components/api/call-api';
import { VersionChanges } from '@/components/versions/version-changes';
import type { ParagraphChange } from '@/lib/core/text/readable-changes';

interface FetchedChangesProps {
  /** Of the document, below the API's base. */
  path: string;
  /** Ids of versions. */
  from: string;
  to: string;
}

/** The changes between two versions, once they are there. */
export function FetchedChanges({ path, from, to }: FetchedChangesProps) {
  const t = useTranslations();
  const [changes, setChanges] = useState<ParagraphChange[] | 'failed' | null>(null);
  useEffect(() => {
    let isHere = true;
    callApi<{ items: ParagraphChange[] }>('GET', `${path}/versions/${to}/changes?from=${from}`).then(
      ({ items }) => isHere && setChanges(items),
      () => isHere && setChanges('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [path, from, to]);
  if (changes === null) return <p className="text-ink-2">{t('versions.loading')}</p>;
  if (changes === 'failed') return <p className="text-bad">{t('versions.failed')}</p>;
  return <VersionChanges changes={changes} />;
}
