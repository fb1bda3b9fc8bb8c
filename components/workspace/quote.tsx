import { useTranslations } from 'next-intl';
import { joinClasses } from '@/components/ui/join-classes';
import { useSetting } from '@/components/workspace/workspace-setting';

/** What an excerpt says; notes stand without quotation marks and say that they are notes. */
export function Quote({ text }: { text: string }) {
  const t = useTranslations('workspace.inspector');
  const { isNotes } = useSetting();
  return (
    <>
      <blockquote className="max-h-64 overflow-y-auto border-l-3 border-accent py-0.5 pl-3 font-serif text-[0.94rem] leading-normal wrap-anywhere whitespace-pre-line">
        {isNotes ? text : `«${text}»`}
      </blockquote>
      <p className={joinClasses('text-xs text-ink-3', !isNotes && 'hidden')}>{t('notesQuote')}</p>
    </>
  );
}
