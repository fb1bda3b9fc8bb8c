'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';

interface SetAsideDocument {
  id: string;
  title: string;
  citation: string;
  excerptCount: number;
}

interface SetAsideListProps {
  study: string;
  documents: SetAsideDocument[];
  mayWrite: boolean;
}

export function SetAsideList({ study, documents, mayWrite }: SetAsideListProps) {
  const t = useTranslations('documents.setAside');
  return (
    <details className="mt-8 rounded-md border border-line bg-surface">
      <summary className="px-3 py-2 font-medium">
        {t('title')} <span className="font-normal text-ink-3 tabular-nums">{documents.length}</span>
      </summary>
      <p className="px-3 pb-2.5 text-ink-2">{t('hint')}</p>
      <ul>
        {documents.map((document) => (
          <SetAsideItem key={document.id} study={study} document={document} mayWrite={mayWrite} />
        ))}
      </ul>
    </details>
  );
}

function SetAsideItem({
  study,
  document,
  mayWrite,
}: {
  study: string;
  document: SetAsideDocument;
  mayWrite: boolean;
}) {
  const t = useTranslations('documents');
  const router = useRouter();
  const { id, title, citation, excerptCount } = document;
  const { submit, pending, failure } = useSubmit({
    method: 'POST',
    path: `/studies/${study}/documents/${id}/restore`,
    onDone: () => {
      toast.success(t('setAside.restored', { title }));
      router.refresh();
    },
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-1.5">
      <span className="w-16 text-ink-2 tabular-nums">{citation}</span>
      <span className="min-w-40 flex-1 wrap-anywhere">{title}</span>
      <span className="text-ink-2 tabular-nums">{t('excerptCount', { count: excerptCount })}</span>
      {failure && (
        <span role="alert" className="text-bad">
          {failure}
        </span>
      )}
      {mayWrite && (
        <Button variant="quiet" disabled={pending} onClick={() => void submit()}>
          {t('setAside.restore')}
        </Button>
      )}
    </li>
  );
}
