'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Decision, DeskAction, DeskName } from '@/components/pseudonyms/desk-names';
import { NameRow } from '@/components/pseudonyms/name-row';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import type { ChoiceMistake } from '@/lib/core/pseudonyms/extend-list';
import type { PseudonymKind } from '@/lib/core/pseudonyms/pseudonym-kinds';

interface NameListProps {
  text: string;
  names: readonly DeskName[];
  current: string | null;
  mistakes: ReadonlyMap<string, ChoiceMistake>;
  refusals: ReadonlyMap<string, string>;
  onShow: (key: string, start?: number) => void;
  onChange: (action: DeskAction) => void;
  /** Whether the text has it. */
  onAdd: (written: string) => boolean;
}

/** Who comes before what is only a way to reach them. */
const ORDER = [
  'PERSON',
  'ORGANISATION',
  'PLACE',
  'OTHER',
  'DATE',
  'EMAIL',
  'PHONE',
  'TAX_CODE',
  'IBAN',
] as const satisfies readonly PseudonymKind[];

const KEYS: Partial<Record<string, Decision>> = { y: 'accepted', s: 'accepted', n: 'rejected' };

/** The names by kind, to be decided one by one, by kind, or all. */
export function NameList(props: NameListProps) {
  const { text, names, current, mistakes, refusals, onShow, onChange, onAdd } = props;
  const t = useTranslations('pseudonyms');
  const ref = useRef<HTMLElement>(null);
  const groups = ORDER.map((kind) => ({
    kind,
    names: names.filter((name) => name.kind === kind),
  })).filter((group) => group.names.length > 0);
  const order = groups.flatMap((group) => group.names.map(({ key }) => key));

  function decide(keys: readonly string[], decision: Decision): void {
    onChange({ type: 'decide', keys, decision });
  }

  function goTo(key: string | undefined): void {
    if (key === undefined) return;
    onShow(key);
    ref.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent, key: string): void {
    const decision = KEYS[event.key.toLowerCase()];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (!decision && step === undefined)) return;
    event.preventDefault();
    if (decision) decide([key], decision);
    goTo(order[order.indexOf(key) + (step ?? 1)]);
  }

  return (
    <section
      ref={ref}
      aria-label={t('names')}
      className="flex flex-col border-line bg-surface max-lg:border-t lg:min-h-0 lg:border-l"
    >
      <div className="flex flex-col gap-2 border-b border-line px-4 py-3">
        <AddName onAdd={onAdd} />
        {names.length > 0 && (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <DecideButtons label={t('everyName')} onDecide={(decision) => decide(order, decision)} />
            <p className="text-xs text-ink-2">{t.rich('keys', { kbd: (chunk) => <Kbd>{chunk}</Kbd> })}</p>
          </div>
        )}
      </div>
      <div className="min-h-0 flex-1 lg:overflow-y-auto">
        {names.length === 0 && <p className="px-4 py-6 text-ink-2">{t('empty')}</p>}
        {groups.map((group) => (
          <section key={group.kind} aria-labelledby={`kind-${group.kind}`} className="pb-2">
            <div className="sticky top-0 z-10 flex items-center justify-between gap-2 border-b border-line bg-sunken px-4 py-1.5">
              <h2 id={`kind-${group.kind}`} className="font-semibold">
                {t(`kindsMany.${group.kind}`)}{' '}
                <span className="font-normal text-ink-2">{group.names.length}</span>
              </h2>
              <DecideButtons
                label={t(`kindsMany.${group.kind}`)}
                onDecide={(decision) =>
                  decide(
                    group.names.map(({ key }) => key),
                    decision,
                  )
                }
              />
            </div>
            <ul>
              {group.names.map((name) => (
                <NameRow
                  key={name.key}
                  text={text}
                  name={name}
                  isCurrent={name.key === current}
                  mistake={mistakes.get(name.key)}
                  refusal={refusals.get(name.key)}
                  onShow={(start) => onShow(name.key, start)}
                  onChange={onChange}
                  onKeyDown={(event) => onKeyDown(event, name.key)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function DecideButtons({ label, onDecide }: { label: string; onDecide: (decision: Decision) => void }) {
  const t = useTranslations('pseudonyms');
  return (
    <div role="group" aria-label={label} className="flex gap-1">
      <Button className="min-h-7 px-2 py-0.5 text-xs" onClick={() => onDecide('accepted')}>
        {t('acceptAll')}
      </Button>
      <Button className="min-h-7 px-2 py-0.5 text-xs" onClick={() => onDecide('rejected')}>
        {t('rejectAll')}
      </Button>
    </div>
  );
}

function AddName({ onAdd }: { onAdd: (written: string) => boolean }) {
  const t = useTranslations('pseudonyms');
  const [written, setWritten] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      method="post"
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const found = onAdd(written);
        setMissing(!found);
        if (found) setWritten('');
      }}
    >
      <TextField
        label={t('addLabel')}
        hint={t('addHint')}
        error={missing ? t('addMissing') : undefined}
        className="flex-1"
        maxLength={300}
        value={written}
        onChange={(event) => {
          setWritten(event.target.value);
          setMissing(false);
        }}
      />
      <Button type="submit" className="mb-6" disabled={written.trim() === ''}>
        {t('add')}
      </Button>
    </form>
  );
}
