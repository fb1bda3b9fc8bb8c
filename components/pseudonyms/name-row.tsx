'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { Decision, DeskAction, DeskName } from '@/components/pseudonyms/desk-names';
import { placesToReplace } from '@/components/pseudonyms/desk-names';
import { NameEditor } from '@/components/pseudonyms/name-editor';
import { joinClasses } from '@/components/ui/join-classes';
import type { ChoiceMistake } from '@/lib/core/pseudonyms/extend-list';

interface NameRowProps {
  text: string;
  name: DeskName;
  isCurrent: boolean;
  mistake: ChoiceMistake | undefined;
  /** What the server said of it. */
  refusal: string | undefined;
  onShow: (start?: number) => void;
  onChange: (action: DeskAction) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A name, what is to stand for it, and the decision; the current one opens to all there is to say of it. */
export function NameRow(props: NameRowProps) {
  const { text, name, isCurrent, mistake, refusal, onShow, onChange, onKeyDown } = props;
  const t = useTranslations('pseudonyms');
  const errors = useTranslations('errors.pseudonym');
  const left = placesToReplace(name).length;
  const error = mistake ? errors(mistake.problem, { name: mistake.with }) : refusal;
  const decide = (decision: Decision) => {
    onChange({ type: 'decide', keys: [name.key], decision: name.decision === decision ? 'open' : decision });
  };
  return (
    <li className={joinClasses('border-b border-line', isCurrent && 'bg-sunken')}>
      <div className="flex items-center gap-1 pr-3">
        <button
          type="button"
          data-row={name.key}
          aria-expanded={isCurrent}
          onClick={() => onShow()}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 px-4 py-2 text-left -outline-offset-2"
        >
          <span
            className={joinClasses(
              'wrap-anywhere',
              name.decision === 'rejected' && 'text-ink-2 line-through',
            )}
          >
            {name.original}
          </span>{' '}
          <span aria-hidden>→</span>{' '}
          <span className="font-medium wrap-anywhere text-accent">{name.replacement}</span>
          <span className="block text-xs text-ink-2">
            {t('places', { count: name.occurrences.length, left })} · {t(`decisions.${name.decision}`)}
          </span>
        </button>
        <DecisionButton decision="accepted" name={name} onDecide={decide} />
        <DecisionButton decision="rejected" name={name} onDecide={decide} />
      </div>
      {error !== undefined && !isCurrent && <p className="px-4 pb-2 text-xs font-medium text-bad">{error}</p>}
      {isCurrent && (
        <NameEditor
          text={text}
          name={name}
          error={error}
          mayBeSame={mistake ? mistake.problem === 'shared' : refusal !== undefined}
          onShow={onShow}
          onChange={onChange}
        />
      )}
    </li>
  );
}

function DecisionButton(props: {
  decision: 'accepted' | 'rejected';
  name: DeskName;
  onDecide: (d: Decision) => void;
}) {
  const t = useTranslations('pseudonyms');
  const { decision, name } = props;
  const on = name.decision === decision;
  const Icon = decision === 'accepted' ? Check : X;
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={t(decision === 'accepted' ? 'accept' : 'reject', { name: name.original })}
      onClick={() => props.onDecide(decision)}
      className={joinClasses(
        'inline-flex size-7 items-center justify-center rounded-md border',
        on ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-surface text-ink-2 hover:text-ink',
      )}
    >
      <Icon aria-hidden size={15} />
    </button>
  );
}
