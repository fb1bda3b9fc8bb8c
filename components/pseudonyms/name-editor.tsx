'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DeskAction, DeskName } from '@/components/pseudonyms/desk-names';
import { Button } from '@/components/ui/button';
import { CheckField, SelectField, TextField } from '@/components/ui/field';
import { PSEUDONYM_KINDS, type PseudonymKind } from '@/lib/core/pseudonyms/pseudonym-kinds';

interface NameEditorProps {
  text: string;
  name: DeskName;
  error: string | undefined;
  /** Somebody else has the replacement: it may be one and the same. */
  mayBeSame: boolean;
  onShow: (start: number) => void;
  onChange: (action: DeskAction) => void;
}

/** Around a place, in UTF-16 units; only shown. */
const CONTEXT = 32;
const PLACES_AT_ONCE = 50;

/** What stands for the name, and in which places. */
export function NameEditor({ text, name, error, mayBeSame, onShow, onChange }: NameEditorProps) {
  const t = useTranslations('pseudonyms');
  const isListed = name.pseudonymId !== null;
  const set = (fields: Extract<DeskAction, { type: 'change' }>['fields']) =>
    onChange({ type: 'change', key: name.key, fields });
  return (
    <div className="flex flex-col gap-3 px-4 pb-4">
      <div className="grid grid-cols-[minmax(0,1fr)_9rem] items-start gap-2">
        <TextField
          label={t('replacement')}
          hint={isListed ? t('listedHint') : undefined}
          error={error}
          readOnly={isListed}
          maxLength={200}
          value={name.replacement}
          onChange={(event) => set({ replacement: event.target.value })}
        />
        <SelectField
          label={t('kind')}
          disabled={isListed}
          value={name.kind}
          onChange={(event) => set({ kind: event.target.value as PseudonymKind })}
        >
          {PSEUDONYM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {!isListed && (mayBeSame || name.same) && (
        <CheckField
          label={t('same')}
          hint={t('sameHint')}
          checked={name.same}
          onChange={(event) => set({ same: event.target.checked })}
        />
      )}
      <PlaceList text={text} name={name} onShow={onShow} onChange={onChange} />
    </div>
  );
}

function PlaceList({ text, name, onShow, onChange }: Omit<NameEditorProps, 'error' | 'mayBeSame'>) {
  const t = useTranslations('pseudonyms');
  const [shown, setShown] = useState(PLACES_AT_ONCE);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 font-medium">{t('placesTitle')}</legend>
      {name.occurrences.slice(0, shown).map(({ start, end }, i) => (
        <div key={start} className="flex items-start gap-2">
          <input
            type="checkbox"
            aria-label={t('place', { number: i + 1 })}
            checked={!name.excluded.has(start)}
            className="mt-1 size-4 accent-accent"
            onChange={(event) =>
              onChange({ type: 'exclude', key: name.key, start, excluded: !event.target.checked })
            }
          />
          <button
            type="button"
            onClick={() => onShow(start)}
            className="min-h-6 min-w-0 text-left text-xs text-ink-2"
          >
            …{text.slice(Math.max(0, start - CONTEXT), start)}
            <span className="font-semibold text-ink">{text.slice(start, end)}</span>
            {text.slice(end, end + CONTEXT)}…
          </button>
        </div>
      ))}
      {name.occurrences.length > shown && (
        <Button className="self-start" onClick={() => setShown(shown + PLACES_AT_ONCE)}>
          {t('morePlaces', { count: name.occurrences.length - shown })}
        </Button>
      )}
    </fieldset>
  );
}
