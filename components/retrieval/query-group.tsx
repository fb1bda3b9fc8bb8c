import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { v7 as newKey } from 'uuid';
import { QueryRow } from '@/components/retrieval/query-row';
import { Button } from '@/components/ui/button';
import { CONTROL_LOOK, CheckField } from '@/components/ui/field';
import { joinClasses } from '@/components/ui/join-classes';
import { isGroup, type DraftGroup, type DraftItem } from '@/lib/core/retrieval/query-draft';

interface QueryGroupProps {
  group: DraftGroup;
  isOutermost?: boolean;
  /** Null takes it away. */
  onChange: (group: DraftGroup | null) => void;
}

/** What is taken away gives the focus to the button that adds. */
export function QueryGroup({ group, isOutermost, onChange }: QueryGroupProps) {
  const t = useTranslations('retrieval.builder');
  const adder = useRef<HTMLButtonElement>(null);
  const put = (items: readonly DraftItem[]) => onChange({ ...group, items });
  const change = (index: number, item: DraftItem | null) => {
    if (!item) adder.current?.focus();
    put(group.items.flatMap((each, at) => (at === index ? (item ?? []) : each)));
  };
  return (
    <div
      role="group"
      aria-label={t('group')}
      className={joinClasses(
        'flex flex-col gap-2 rounded-md border border-line p-2.5',
        isOutermost ? 'bg-surface' : 'bg-sunken',
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        {!isOutermost && (
          <CheckField
            label={t('not')}
            checked={group.negated}
            onChange={(event) => onChange({ ...group, negated: event.target.checked })}
          />
        )}
        {(group.items.length > 1 || !isOutermost) && (
          <select
            aria-label={t('connective')}
            value={group.connective}
            onChange={(event) =>
              onChange({ ...group, connective: event.target.value === 'or' ? 'or' : 'and' })
            }
            className={joinClasses(CONTROL_LOOK, 'w-auto')}
          >
            <option value="and">{t('all')}</option>
            <option value="or">{t('any')}</option>
          </select>
        )}
        {!isOutermost && (
          <Button
            variant="quiet"
            className="ml-auto"
            aria-label={t('removeGroup')}
            onClick={() => onChange(null)}
          >
            <X aria-hidden size={15} />
          </Button>
        )}
      </div>
      {group.items.length === 0 && isOutermost && <p className="text-ink-2">{t('empty')}</p>}
      {group.items.map((item, index) =>
        isGroup(item) ? (
          <QueryGroup key={item.key} group={item} onChange={(next) => change(index, next)} />
        ) : (
          <QueryRow key={item.key} row={item} onChange={(next) => change(index, next)} />
        ),
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          ref={adder}
          onClick={() =>
            put([
              ...group.items,
              { key: newKey(), negated: false, condition: { kind: 'theme', theme: null } },
            ])
          }
        >
          <Plus aria-hidden size={15} />
          {t('add')}
        </Button>
        <Button
          variant="quiet"
          onClick={() =>
            put([
              ...group.items,
              {
                key: newKey(),
                negated: false,
                connective: group.connective === 'and' ? 'or' : 'and',
                items: [{ key: newKey(), negated: false, condition: { kind: 'theme', theme: null } }],
              },
            ])
          }
        >
          {t('addGroup')}
        </Button>
      </div>
    </div>
  );
}
