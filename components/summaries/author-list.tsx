import { useFormatter, useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';

interface AuthorListProps {
  authors: { userId: string; name: string; lastWroteAt: Date }[];
}

/** Everybody who ever wrote in the summary. */
export function AuthorList({ authors }: AuthorListProps) {
  const t = useTranslations('summaries');
  const format = useFormatter();
  return (
    <section aria-labelledby="authors">
      <h2 id="authors" className="pb-1.5 font-semibold">
        {t('authors')}
      </h2>
      <ul className="flex flex-col gap-1.5">
        {authors.map(({ userId, name, lastWroteAt }) => (
          <li key={userId} className="flex items-center gap-2">
            <Avatar id={userId} name={name} />
            <span>
              {name}
              <span className="block text-xs text-ink-3">
                {t('lastWrote', {
                  date: format.dateTime(lastWroteAt, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
