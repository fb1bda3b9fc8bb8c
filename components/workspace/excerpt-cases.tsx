import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckListField } from '@/components/ui/field';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

const LINK = 'text-accent underline-offset-2 hover:underline';

/** The cases of an excerpt: those of its source or passage, or those that a person chose. */
export function ExcerptCases({ excerpt, editable }: { excerpt: ExcerptView; editable: boolean }) {
  const t = useTranslations('workspace.inspector');
  const { cases, session } = useSetting();
  const [editing, setEditing] = useState(false);
  const { id: excerptId, caseIds, casesByHand } = excerpt;
  const own = cases.filter(({ id }) => caseIds.includes(id));

  const choose = (ids: string[], byHand: boolean) => {
    const from = { ids: caseIds, byHand: casesByHand };
    session.perform({ kind: 'setCases', excerptId, from, to: { ids, byHand } });
  };

  return (
    <div className="flex flex-col items-start gap-1">
      <div>
        {own.length === 0 ? (
          <span className="text-warn">{t('toAssign')}</span>
        ) : (
          own.map(({ id, code, title }) => (
            <span key={id} className="block">
              {code} · {title}
            </span>
          ))
        )}
        {casesByHand && <span className="block text-xs text-ink-3">{t('chosenByHand')}</span>}
      </div>
      {editable && (
        <span className="flex gap-3 text-xs">
          <button type="button" aria-expanded={editing} className={LINK} onClick={() => setEditing(!editing)}>
            {t(editing ? 'doneCases' : 'editCases')}
          </button>
          {casesByHand && (
            <button type="button" className={LINK} onClick={() => choose(caseIds, false)}>
              {t('resetCases')}
            </button>
          )}
        </span>
      )}
      {editing && (
        <CheckListField
          label={t('editCases')}
          options={cases.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          value={caseIds}
          onChange={(ids) => choose(ids, true)}
          empty={t('noCases')}
        />
      )}
    </div>
  );
}
