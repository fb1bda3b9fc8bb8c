'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LegalPageForm } from '@/components/legal/legal-page-form';
import { SelectField } from '@/components/ui/field';
import { LEGAL_PAGES, type LegalPageKind } from '@/lib/core/legal/legal-page';
import type { LegalPageView } from '@/lib/domain/legal-pages/get-legal-page';

const LANGUAGES = ['it', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Where an admin writes the legal pages, each in each language. */
export function LegalEditor({ pages: given, locale }: { pages: LegalPageView[]; locale: Language }) {
  const t = useTranslations('legal');
  const [pages, setPages] = useState(given);
  const [kind, setKind] = useState<LegalPageKind>('PRIVACY');
  const [language, setLanguage] = useState(locale);
  const [isUnsaved, setUnsaved] = useState(false);
  const page = pages.find((each) => each.kind === kind && each.locale === language);

  /** Another page takes the place of this one: what is not saved here would be gone. */
  function turnTo(nextKind: LegalPageKind, nextLanguage: Language): void {
    if (isUnsaved && !window.confirm(t('editor.unsaved'))) return;
    setUnsaved(false);
    setKind(nextKind);
    setLanguage(nextLanguage);
  }

  return (
    <section aria-labelledby="legal-pages" className="mt-10 flex flex-col gap-4">
      <h2 id="legal-pages" className="font-semibold">
        {t('editor.title')}
      </h2>
      <p className="max-w-prose text-ink-2">{t('editor.intro')}</p>
      <div className="flex flex-wrap gap-3">
        <SelectField
          className="w-60"
          label={t('editor.page')}
          value={kind}
          onChange={(event) => turnTo(event.target.value as LegalPageKind, language)}
        >
          {LEGAL_PAGES.map((each) => (
            <option key={each} value={each}>
              {t(`pages.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          className="w-40"
          label={t('editor.language')}
          value={language}
          onChange={(event) => turnTo(kind, event.target.value as Language)}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {t(`editor.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {page && (
        <LegalPageForm
          key={`${kind} ${language}`}
          page={page}
          onUnsaved={setUnsaved}
          onSaved={(saved) =>
            setPages(pages.map((each) => (each.kind === kind && each.locale === language ? saved : each)))
          }
        />
      )}
    </section>
  );
}
