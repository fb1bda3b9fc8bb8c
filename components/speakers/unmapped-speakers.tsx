import { useTranslations } from 'next-intl';
import Link from 'next/link';

/** That labels of a document wait to be mapped, leading to where that is done. */
export function UnmappedSpeakers({
  study,
  documentId,
  count,
}: {
  study: string;
  documentId: string;
  count: number;
}) {
  const t = useTranslations('speakers');
  return (
    <Link
      href={`/studies/${study}/documents/${documentId}/settings#speakers`}
      className="inline-flex min-h-6 items-center rounded-full border border-line bg-sunken px-2 text-xs font-medium whitespace-nowrap text-warn hover:underline"
    >
      {t('waitingShort', { count })}
    </Link>
  );
}
