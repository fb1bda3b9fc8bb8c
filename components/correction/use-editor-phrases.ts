import { useTranslations } from 'next-intl';

/** The editor's own words, by the English ones it asks for them with. */
export function useEditorPhrases(): Record<string, string> {
  const t = useTranslations('correction.search');
  return {
    Find: t('find'),
    Replace: t('replaceWith'),
    next: t('next'),
    previous: t('previous'),
    all: t('all'),
    'match case': t('matchCase'),
    regexp: t('pattern'),
    'by word': t('wholeWords'),
    replace: t('replace'),
    'replace all': t('replaceAll'),
    close: t('close'),
    'current match': t('currentMatch'),
    'on line': t('onLine'),
    'replaced match on line $': t('replacedOne'),
    'replaced $ matches': t('replacedMany'),
    'Selection deleted': t('selectionDeleted'),
    'Control character': t('controlCharacter'),
  };
}
