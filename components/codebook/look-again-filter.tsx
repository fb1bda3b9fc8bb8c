'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { SelectField } from '@/components/ui/field';
import { themeName } from '@/lib/core/coding/theme-name';

interface LookAgainFilterProps {
  context: Pick<CodebookContext, 'language' | 'locale'>;
  /** Those with codings that wait. */
  themes: CountedTheme[];
  /** Others whose codings wait. */
  coders: { id: string; name: string }[];
  theme: string | undefined;
  coder: string | undefined;
}

/** Whose codings of which theme are shown; the address says it. */
export function LookAgainFilter({ context, themes, coders, theme = '', coder = '' }: LookAgainFilterProps) {
  const t = useTranslations('codebook.lookAgain');
  const router = useRouter();
  const go = (next: { theme: string; coder: string }) => {
    const chosen = Object.entries(next).filter(([, value]) => value !== '');
    router.push(`?${new URLSearchParams(chosen).toString()}`);
  };
  return (
    <div className="flex flex-wrap gap-3">
      <SelectField
        label={t('theme')}
        value={theme}
        onChange={(event) => go({ theme: event.target.value, coder })}
        className="min-w-56"
      >
        <option value="">{t('allThemes')}</option>
        {themes.map((each) => (
          <option key={each.id} value={each.id}>
            {themeName(each, context.locale, context.language)} ({each.lookAgain})
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('coder')}
        value={coder}
        onChange={(event) => go({ theme, coder: event.target.value })}
        className="min-w-44"
      >
        <option value="">{t('everybody')}</option>
        <option value="me">{t('me')}</option>
        {coders.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
