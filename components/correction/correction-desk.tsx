import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { BaseText, BaseVersion } from '@/components/correction/correction-draft';
import { CorrectionEditor } from '@/components/correction/correction-editor';
import { documentPath, fetchExcerpts, fetchText } from '@/components/correction/fetch-correction';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

export interface CorrectionDeskProps {
  slug: string;
  /** The study's. */
  language: string;
  document: { id: string; title: string; citation: string };
  /** That was current when the page was made. */
  version: BaseVersion;
}

interface Opened {
  base: BaseText;
  excerpts: ExcerptView[];
}

/** Fetches what the editor opens with. */
export function CorrectionDesk(props: CorrectionDeskProps) {
  const t = useTranslations();
  const { slug, document, version } = props;
  const path = documentPath(slug, document.id);
  const [opened, setOpened] = useState<Opened | 'failed' | null>(null);
  const { id, number, sha256 } = version;

  const [attempt, setAttempt] = useState(1);

  useEffect(() => {
    let isHere = true;
    Promise.all([fetchText(path, { id, number, sha256 }), fetchExcerpts(path)]).then(
      ([base, excerpts]) => isHere && setOpened({ base, excerpts }),
      () => isHere && setOpened('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [path, id, number, sha256, attempt]);

  if (opened === null) return <p className="p-6 text-ink-2">{t('correction.opening')}</p>;
  if (opened === 'failed')
    return (
      <div className="p-4.5">
        <Notice
          tone="bad"
          alert
          action={<Button onClick={() => setAttempt(attempt + 1)}>{t('app.retry')}</Button>}
        >
          {t('workspace.loadFailed')}
        </Notice>
      </div>
    );
  return <CorrectionEditor {...props} first={opened.base} firstExcerpts={opened.excerpts} />;
}
