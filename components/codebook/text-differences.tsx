import { useTranslations } from 'next-intl';
import type { CodebookContext } from '@/components/codebook/codebook-theme';
import { MarkedWords } from '@/components/versions/marked-words';
import { rewordedTexts, type ThemeText } from '@/lib/core/codebook/theme-changes';
import { wordChanges } from '@/lib/core/text/readable-changes';

type Texts = Record<ThemeText, string>;

/** What each text of a theme is called. */
export function useTextLabels(language: string): Record<ThemeText, string> {
  const t = useTranslations('themes');
  const main = language === 'it' ? 'it' : 'en';
  return {
    name: t('nameIn', { language: main }),
    translatedName: t('nameIn', { language: main === 'it' ? 'en' : 'it' }),
    definition: t('definition'),
    whenToUse: t('whenToUse'),
    whenNotToUse: t('whenNotToUse'),
    example: t('example'),
  };
}

interface TextDifferencesProps {
  context: Pick<CodebookContext, 'language'>;
  former: Texts;
  now: Texts;
}

/** The texts of a theme that differ, word by word. */
export function TextDifferences({ context, former, now }: TextDifferencesProps) {
  const labels = useTextLabels(context.language);
  const texts = rewordedTexts(former, now);
  if (texts.length === 0) return null;
  return (
    <dl className="flex flex-col gap-2">
      {texts.map((text) => (
        <div key={text}>
          <dt className="text-xs font-medium text-ink-2">{labels[text]}</dt>
          <dd className="wrap-anywhere whitespace-pre-wrap">
            <MarkedWords parts={wordChanges(former[text], now[text])} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
